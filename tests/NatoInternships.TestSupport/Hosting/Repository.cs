namespace NatoInternships.TestSupport.Hosting;

/// <summary>Finds the sources from the folder of the running tests.</summary>
public static class Repository
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = Find();

    /// <summary>The folder of the web project: the program's content root.</summary>
    public static string Web { get; } = Path.Combine(Root, "src", "NatoInternships.Web");

    /// <summary>The built program, with the same configuration as the tests.</summary>
    public static string Program { get; } = Path.Combine(Web, "bin", Configuration, "net10.0", "NatoInternships.Web.dll");

    private static string Configuration => AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "NatoInternships.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
