using Xunit;

namespace NatoInternships.TestSupport.Skipping;

/// <summary>A fact about docker-compose.yml as Compose reads it; skipped when Compose is missing. It needs no container engine.</summary>
public sealed class ComposeFactAttribute : FactAttribute
{
    private static readonly string[] Plugins = ["/usr/libexec/docker/cli-plugins", "/usr/lib/docker/cli-plugins", "/usr/local/lib/docker/cli-plugins", "/usr/local/libexec/docker/cli-plugins"];

    public ComposeFactAttribute() => Skip = IsThere ? null : "Docker Compose is not installed on this machine.";

    private static bool IsThere => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Concat(Plugins)
        .Any(folder => File.Exists(Path.Combine(folder, "docker-compose")));
}
