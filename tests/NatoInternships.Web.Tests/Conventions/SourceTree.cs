using System.Runtime.CompilerServices;

namespace NatoInternships.Web.Tests.Conventions;

/// <summary>The sources of the web project, for rules that are about how they are written.</summary>
internal static class SourceTree
{
    public static string Web { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", "..", "src", "NatoInternships.Web"));

    public static IEnumerable<string> Files(string pattern) =>
        Directory.EnumerateFiles(Web, pattern, SearchOption.AllDirectories)
            .Where(file => !Relative(file).StartsWith("bin/", StringComparison.Ordinal)
                && !Relative(file).StartsWith("obj/", StringComparison.Ordinal)
                && !file.Contains("node_modules", StringComparison.Ordinal));

    public static string Relative(string file) => Path.GetRelativePath(Web, file).Replace('\\', '/');

    /// <summary>"Public.Home" for Areas/Public/Home/Index.cshtml, "Shared" for Areas/Shared/_Layout.cshtml.</summary>
    public static string FeatureOf(string file) =>
        string.Join('.', Relative(file).Split('/')[1..^1].Take(2));

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
