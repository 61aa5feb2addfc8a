using System.ComponentModel.DataAnnotations;

namespace NatoInternships.Web.Areas.Admin.ApplicationReview;

/// <summary>An officer's decision on one condition, as typed.</summary>
public sealed record ClaimInput
{
    /// <summary>"met" or "not-met".</summary>
    public string? Answer { get; init; }

    public string? Reason { get; init; }

    /// <summary>In the candidate's language.</summary>
    [DataType(DataType.MultilineText)]
    public string? OwnWords { get; init; }

    /// <summary>The stamp of the page.</summary>
    public string? Seen { get; init; }

    /// <summary>"record" once the officer has read what the candidate will read.</summary>
    public string? Step { get; init; }

    public bool? IsMet => Answer switch { "met" => true, "not-met" => false, _ => null };
}
