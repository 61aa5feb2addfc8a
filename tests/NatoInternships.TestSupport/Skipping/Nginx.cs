namespace NatoInternships.TestSupport.Skipping;

/// <summary>The program nginx: on PATH, in Debian's folder, or at the path in PORTAL_NGINX.</summary>
public static class Nginx
{
    /// <summary>Null when there is none.</summary>
    public static string? Path { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
        .Append("/usr/sbin")
        .Select(folder => System.IO.Path.Combine(folder, "nginx"))
        .Prepend(Environment.GetEnvironmentVariable("PORTAL_NGINX") ?? "")
        .FirstOrDefault(File.Exists);

    /// <summary>Why tests with it are skipped; null when they run.</summary>
    public static string? Missing => Path is null ? "nginx is not installed on this machine, and PORTAL_NGINX names none." : null;
}
