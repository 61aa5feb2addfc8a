using NatoInternships.TestSupport.Hosting;
using Xunit;

namespace NatoInternships.TestSupport.Skipping;

/// <summary>
/// A test of the sources of styles and scripts; skipped when Node or its packages are missing. The portal itself needs neither.
/// </summary>
public sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute() => Skip = IsReady ? null : "Needs Node, and npm ci in src/NatoInternships.Web/Assets.";

    private static bool IsReady =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "node")))
        && Directory.Exists(Path.Combine(Repository.Web, "Assets", "node_modules"));
}
