using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Screening;
using NatoInternships.Infrastructure.Search;

namespace NatoInternships.Web.UseCases.Screening;

/// <summary>One application with everything that a decision on it uses. The entities are tracked.</summary>
public sealed record ScreeningCase
{
    public required InternshipApplication Application { get; init; }

    /// <summary>The version in force.</summary>
    public required SubmissionContent Content { get; init; }

    public required ScreeningRow Row { get; init; }

    /// <summary>The decisions on conditions of the version in force.</summary>
    public required IReadOnlyList<ClaimDecision> Claims { get; init; }

    /// <summary>The last decision on the application, whatever its version; null for none.</summary>
    public required Decision? Last { get; init; }

    public required DateTimeOffset ClosesAt { get; init; }

    /// <summary>The latest end of a reopening that the candidate has not used; null for none.</summary>
    public required DateTimeOffset? ReopenedUntil { get; init; }

    public ClaimReview Review => ClaimReview.Of(Content.Eligibility, Claims);

    /// <summary>Changes with each decision on the application or one of its conditions. A form sends it back.</summary>
    public string Stamp => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"{Application.SubmittedVersion}.{Last?.No ?? 0}.{Claims.Sum(claim => claim.Revision)}");

    /// <summary>The decision that stands on the version in force.</summary>
    public Decision? Standing => Last is { } last && last.Version == Application.SubmittedVersion && last.Outcome != DecisionOutcome.None ? last : null;

    /// <summary>Returns why no decision is possible now; null when one is.</summary>
    public ScreeningBlock? BlockedAt(DateTimeOffset now) => this switch
    {
        { Application.Status: not ApplicationStatus.Submitted } => new ScreeningBlock.NotInForce(Row.State),
        _ when now < ClosesAt => new ScreeningBlock.BeforeDeadline(ClosesAt),
        { ReopenedUntil: { } until } when now < until => new ScreeningBlock.FileMayBeReplaced(until),
        _ => null,
    };

    /// <summary>Brings the row up to date with the decisions.</summary>
    /// <param name="claims">The decisions on conditions after the change.</param>
    /// <param name="last">The last decision after the change.</param>
    public void Follow(IReadOnlyCollection<ClaimDecision> claims, Decision? last) =>
        Row.Follow(ScreeningFacts.Of(Application, Content, claims, last, SearchText.Fold));
}
