using System.ComponentModel.DataAnnotations;

namespace NatoInternships.Infrastructure.Documents;

/// <summary>Settings under <c>Documents:Pictures</c>, for the pictures of pages that the Internship Office sees.</summary>
public sealed record PagePictureOptions
{
    /// <summary>Full path of <c>pdftoppm</c> of poppler. Null searches the folders on PATH.</summary>
    public string? PdftoppmPath { get; init; }

    /// <summary>Longest run of the child process, in seconds of wall-clock time and of processor time.</summary>
    [Range(1, 120)]
    public int TimeoutSeconds { get; init; } = 20;

    /// <summary>Highest address space of the child process, in MiB.</summary>
    [Range(64, 8192)]
    public int MemoryMebibytes { get; init; } = 512;

    /// <summary>Number of pictures that one process makes at the same time.</summary>
    [Range(1, 16)]
    public int Parallelism { get; init; } = 2;

    /// <summary>Memory for pictures that were made, in MiB.</summary>
    [Range(1, 1024)]
    public int CacheMebibytes { get; init; } = 64;

    /// <summary>How long a picture stays in memory, in minutes.</summary>
    [Range(1, 120)]
    public int CacheMinutes { get; init; } = 15;
}
