using Xunit;

namespace NatoInternships.Infrastructure.Tests.Documents;

/// <summary>A theory about child processes, which run only on Linux; otherwise skipped.</summary>
public sealed class LinuxTheoryAttribute : TheoryAttribute
{
    public LinuxTheoryAttribute() => Skip = OperatingSystem.IsLinux() ? null : "Inspection by a child process runs on Linux only.";
}
