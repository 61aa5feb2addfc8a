namespace NatoInternships.TestSupport.Skipping;

/// <summary>The installed browser.</summary>
public static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>Its path; null when none is installed.</summary>
    public static string? Path { get; } = Names
        .SelectMany(name => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator).Select(folder => System.IO.Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    /// <summary>Why tests with it are skipped; null when they run.</summary>
    public static string? Missing => Path is null ? "Chromium is not installed on this machine." : null;
}
