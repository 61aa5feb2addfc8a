using Xunit;

namespace NatoInternships.TestSupport.Documents;

/// <summary>A test that needs <c>pdftoppm</c>; skipped when it is missing.</summary>
public sealed class PdftoppmFactAttribute : FactAttribute
{
    public PdftoppmFactAttribute() => Skip =
        OperatingSystem.IsLinux() && (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, "pdftoppm")))
            ? null
            : "pdftoppm is not installed on this machine.";
}
