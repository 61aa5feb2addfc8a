using NatoInternships.TestSupport.Hosting;
using Xunit;

namespace NatoInternships.TestSupport.Skipping;

/// <summary>A fact about a full or read-only disk; skipped when none can be mounted.</summary>
public sealed class SmallDiskFactAttribute : FactAttribute
{
    public SmallDiskFactAttribute() => Skip = SmallDisk.Missing;
}
