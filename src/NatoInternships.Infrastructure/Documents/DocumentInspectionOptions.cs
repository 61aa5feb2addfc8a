using System.ComponentModel.DataAnnotations;

namespace NatoInternships.Infrastructure.Documents;

/// <summary>Settings under <c>Documents:Inspection</c>.</summary>
public sealed record DocumentInspectionOptions
{
    /// <summary>Full path of <c>qpdf</c> (version 11 or later); without it the folders on PATH are searched.</summary>
    public string? QpdfPath { get; init; }

    /// <summary>Folder of the working copies, which have no name while they exist. Without it <c>/dev/shm</c>, in memory, or else the system's temporary folder.</summary>
    public string? WorkFolder { get; init; }

    /// <summary>Longest inspection by a child process, in seconds of the wall clock and of a core.</summary>
    [Range(1, 300)]
    public int TimeoutSeconds { get; init; } = 20;

    /// <summary>Longest inspection of one file by all its child processes, in seconds of the wall clock: less than the lease of the inspection.</summary>
    [Range(1, 240)]
    public int TotalSeconds { get; init; } = 120;

    /// <summary>Largest address space of the child process, in MiB.</summary>
    [Range(64, 8192)]
    public int MemoryMebibytes { get; init; } = 512;

    /// <summary>Most the child process may answer, in MiB: about 30 times what the structure of a real 10 MB document needs.</summary>
    [Range(1, 1024)]
    public int OutputMebibytes { get; init; } = 64;

    /// <summary>Files inspected at a time by one process.</summary>
    [Range(1, 16)]
    public int Parallelism { get; init; } = 1;
}
