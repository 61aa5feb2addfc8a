using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Releases;
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

    /// <summary>The request for a second look; null for none.</summary>
    public required SecondLook? Look { get; init; }

    /// <summary>Everybody who decided something that a requested second look is about.</summary>
    public required IReadOnlyCollection<Guid> FirstOfficers { get; init; }

    public required DateTimeOffset ClosesAt { get; init; }

    /// <summary>The latest end of a reopening that the candidate has not used; null for none.</summary>
    public required DateTimeOffset? ReopenedUntil { get; init; }

    public ClaimReview Review => ClaimReview.Of(Content.Eligibility, Claims);

    /// <summary>Changes with each decision on the application or one of its conditions. A form sends it back.</summary>
    public string Stamp => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"{Application.SubmittedVersion}.{Last?.No ?? 0}.{Claims.Sum(claim => claim.Revision)}");

    /// <summary>Whether the last decision was released.</summary>
    public bool IsReleased => Last is { } last && last.No == Row.ReleasedNo;

    /// <summary>The decision that stands on the version in force; null while a second look waits, because it is decided anew.</summary>
    public Decision? Standing => Last is { } last && last.Version == Application.SubmittedVersion && last.Outcome != DecisionOutcome.None && !(Row.HasSecondLook && IsReleased) ? last : null;

    /// <summary>Returns why the officer cannot decide now; null when they can.</summary>
    public ScreeningBlock? BlockedFor(Guid officerId, DateTimeOffset now) => this switch
    {
        { Application.Status: not ApplicationStatus.Submitted } => new ScreeningBlock.NotInForce(Row.State),
        _ when now < ClosesAt => new ScreeningBlock.BeforeDeadline(ClosesAt),
        { Look: not null } when FirstOfficers.Contains(officerId) => new ScreeningBlock.SecondLookByAnother(),
        { IsReleased: true, Row.HasSecondLook: false } => new ScreeningBlock.Released(),
        { ReopenedUntil: { } until } when now < until => new ScreeningBlock.FileMayBeReplaced(until),
        _ => null,
    };

    /// <summary>Brings the row up to date with the decisions.</summary>
    /// <param name="claims">The decisions on conditions after the change.</param>
    /// <param name="last">The last decision after the change.</param>
    public void Follow(IReadOnlyCollection<ClaimDecision> claims, Decision? last) =>
        Row.Follow(ScreeningFacts.Of(Application, Content, claims, last, Row.ReleasedNo, Look, SearchText.Fold));
}
