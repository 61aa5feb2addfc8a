using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Candidates;
using NatoInternships.Domain.Pool;
using NatoInternships.Domain.Values;

namespace NatoInternships.Web.Areas.Account.Data;

/// <summary>All data that the portal has about one account, for the page and the download.</summary>
public sealed record DataPage
{
    public required string? Email { get; init; }

    public required Language Language { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required bool EmailConfirmed { get; init; }

    public required CandidateProfile? Profile { get; init; }

    public required IReadOnlyList<ApplicationData> Applications { get; init; }

    public required IReadOnlyList<DocumentData> Documents { get; init; }

    public required IReadOnlyList<SessionData> Sessions { get; init; }

    /// <summary>Of staff only; empty for a candidate.</summary>
    public IReadOnlyList<MembershipData> Divisions { get; init; } = [];
}

/// <summary>A membership of a division, see <see cref="DivisionMember"/>.</summary>
public sealed record MembershipData(string Division, string Role, DateTimeOffset Since, DateTimeOffset? EndsAt);

public sealed record ApplicationData(
    string Reference, string Vacancy, ApplicationStatus Status, DateTimeOffset StartedAt, DateTimeOffset? SubmittedAt, DateTimeOffset? JoinedPoolAt, ApplicationAnswers Answers,
    IReadOnlyList<SubmissionData> Submissions, IReadOnlyList<ReopeningData> Reopenings, IReadOnlyList<DecisionData> Decisions, SecondLookData? SecondLook);

/// <summary>A released decision. Held ones are not the candidate's to read yet.</summary>
public sealed record DecisionData(bool IsEligible, string ReasonEnglish, string ReasonFrench, DateTimeOffset ReleasedAt);

public sealed record SecondLookData(DateTimeOffset AskedAt, string Words);

public sealed record SubmissionData(string Receipt, int Version, DateTimeOffset ArrivedAt, string ContentHash, System.Text.Json.JsonElement Content);

/// <summary>A section that was reopened after the deadline, see <see cref="SectionReopening"/>.</summary>
public sealed record ReopeningData(ApplicationSection Section, ReopeningCause Cause, DateTimeOffset OpenedAt, DateTimeOffset Until, DateTimeOffset? UsedAt, int? MadeVersion);

public sealed record DocumentData(string FileName, string Kind, string Language, long Length, string Sha256, DateTimeOffset UploadedAt, string State,
    DateOnly? ShowsFrom, DateOnly? ShowsTo, DateOnly? DatedOn, int? ShowsOnPage, int? PageCount, DateOnly? ConfirmedBesideEnd);

public sealed record SessionData(string? Device, DateTimeOffset StartedAt, DateTimeOffset LastSeenAt);
