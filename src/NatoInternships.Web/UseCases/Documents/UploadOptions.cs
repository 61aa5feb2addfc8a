using System.ComponentModel.DataAnnotations;

namespace NatoInternships.Web.UseCases.Documents;

/// <summary>Section "Documents:Uploads".</summary>
public sealed record UploadOptions
{
    /// <summary>Files one candidate may send in a quarter of an hour of the clock, refused ones counted.</summary>
    [Range(1, 10_000)]
    public int PerQuarterHour { get; init; } = 60;
}
