using System.ComponentModel.DataAnnotations;

namespace NatoInternships.Web.UseCases.Documents;

/// <summary>Configuration section "Documents:Uploads".</summary>
public sealed record UploadOptions
{
    /// <summary>Highest number of files of one candidate in a quarter of an hour of the clock, including refused ones.</summary>
    [Range(1, 10_000)]
    public int PerQuarterHour { get; init; } = 60;
}
