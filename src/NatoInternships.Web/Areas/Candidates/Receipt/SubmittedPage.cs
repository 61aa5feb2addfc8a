using NatoInternships.Web.Areas.Candidates.Shared;
using NatoInternships.Web.Areas.Shared.Submissions;

namespace NatoInternships.Web.Areas.Candidates.Receipt;

/// <summary>A submitted version, as reviewers see it.</summary>
public sealed record SubmittedPage
{
    public required ApplicationHead Head { get; init; }

    public required int Version { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset ArrivedAt { get; init; }

    public required bool JoinsPool { get; init; }

    public required IReadOnlyList<AnswerGroup> Groups { get; init; }

    /// <summary>Every submitted version, the latest first.</summary>
    public required IReadOnlyList<VersionRow> Versions { get; init; }

    /// <summary>Whether a later version was submitted.</summary>
    public bool IsReplaced => Versions.Any(row => row.Version > Version);
}
