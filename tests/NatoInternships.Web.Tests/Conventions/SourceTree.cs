using System.Runtime.CompilerServices;

namespace NatoInternships.Web.Tests.Conventions;

/// <summary>The source files, for tests of conventions.</summary>
internal static class SourceTree
{
    private static readonly string Source = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", "..", "src"));

    public static string Web { get; } = Path.Combine(Source, "NatoInternships.Web");

    public static string Infrastructure { get; } = Path.Combine(Source, "NatoInternships.Infrastructure");

    public static string Domain { get; } = Path.Combine(Source, "NatoInternships.Domain");

    /// <summary>Returns files of the web project.</summary>
    public static IEnumerable<string> Files(string pattern) => Files(pattern, Web);

    /// <summary>Returns files of one project.</summary>
    public static IEnumerable<string> Files(string pattern, string project) =>
        Directory.EnumerateFiles(project, pattern, SearchOption.AllDirectories)
            .Where(file => Path.GetRelativePath(project, file).Split(Path.DirectorySeparatorChar) is var parts
                && parts[0] is not ("bin" or "obj") && !parts.Contains("node_modules"));

    public static string Relative(string file) => Path.GetRelativePath(Web, file).Replace('\\', '/');

    /// <summary>Returns "Public.Home" for Areas/Public/Home/Index.cshtml, "Shared" for Areas/Shared/_Layout.cshtml.</summary>
    public static string FeatureOf(string file) =>
        string.Join('.', Relative(file).Split('/')[1..^1].Take(2));

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
