using NatoInternships.TestSupport.Hosting;
using Xunit;

namespace NatoInternships.TestSupport.Skipping;

/// <summary>A fact about a full or read-only disk, reported as skipped where none can be mounted.</summary>
public sealed class SmallDiskFactAttribute : FactAttribute
{
    public SmallDiskFactAttribute() => Skip = SmallDisk.Missing;
}
