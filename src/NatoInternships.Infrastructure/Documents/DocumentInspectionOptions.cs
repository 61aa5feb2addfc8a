using System.ComponentModel.DataAnnotations;

namespace NatoInternships.Infrastructure.Documents;

/// <summary>Settings under <c>Documents:Inspection</c>.</summary>
public sealed record DocumentInspectionOptions
{
    /// <summary>Full path of <c>qpdf</c> (version 11 or later). Null searches the folders on PATH.</summary>
    public string? QpdfPath { get; init; }

    /// <summary>
    /// Folder of the temporary plain files, which have no name while they exist. Null means <c>/dev/shm</c> (in memory), or the system's
    /// temporary folder.
    /// </summary>
    public string? WorkFolder { get; init; }

    /// <summary>Longest run of one child process, in seconds of wall-clock time and of processor time.</summary>
    [Range(1, 300)]
    public int TimeoutSeconds { get; init; } = 20;

    /// <summary>
    /// Longest inspection of one file by all its child processes, in seconds of wall-clock time. It must be shorter than the lease of the
    /// inspection.
    /// </summary>
    [Range(1, 240)]
    public int TotalSeconds { get; init; } = 120;

    /// <summary>Highest address space of the child process, in MiB.</summary>
    [Range(64, 8192)]
    public int MemoryMebibytes { get; init; } = 512;

    /// <summary>
    /// Highest output of the child process, in MiB. The structure of a real 10 MB document needs about a thirtieth of the default.
    /// </summary>
    [Range(1, 1024)]
    public int OutputMebibytes { get; init; } = 64;

    /// <summary>Number of files that one process inspects at the same time.</summary>
    [Range(1, 16)]
    public int Parallelism { get; init; } = 1;
}
