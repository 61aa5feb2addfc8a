using NatoInternships.Domain.Screening;
using NatoInternships.Domain.Values;

namespace NatoInternships.Domain.Releases;

/// <summary>
/// A decision that its candidate may read. It is the only trace of screening that candidates' pages and mails know (ADR 0060). A foreign key
/// to the decision and its outcome makes it impossible to release anything else. Never changed.
/// </summary>
public sealed class ReleasedDecision
{
    /// <summary>Highest number of characters of the text in one language.</summary>
    public const int TextLength = 8000;

    /// <summary>How long a candidate can ask for a second look (ruling A21).</summary>
    public static readonly TimeSpan SecondLookPeriod = TimeSpan.FromDays(14);

    private ReleasedDecision()
    {
        Text = null!;
    }

    /// <param name="release">The release.</param>
    /// <param name="decision">A decision with an outcome.</param>
    /// <param name="number">1 for the first decision that the candidate reads on the application, one more for each later one.</param>
    /// <param name="isAfterSecondLook">Whether it is the result of a second look.</param>
    /// <param name="text">The reasons in both languages, with the officer's own words as written; empty for "eligible".</param>
    /// <param name="now">When.</param>
    /// <exception cref="InvalidOperationException">The decision has no outcome, or the releasing lead overruled a result in it.</exception>
    public ReleasedDecision(Release release, Decision decision, int number, bool isAfterSecondLook, LocalizedText text, DateTimeOffset now)
    {
        if (decision.Outcome == DecisionOutcome.None || decision.OverruledBy == release.ReleasedBy)
        {
            throw new InvalidOperationException("This decision cannot be released by this lead.");
        }

        ApplicationId = decision.ApplicationId;
        No = number;
        ReleaseId = release.Id;
        DecisionNo = decision.No;
        Version = decision.Version;
        IsAfterSecondLook = isAfterSecondLook;
        Outcome = decision.Outcome;
        Text = text;
        ReleasedBy = release.ReleasedBy;
        OverruledBy = decision.OverruledBy;
        ReleasedAt = now;
    }

    public Guid ApplicationId { get; private set; }

    /// <summary>1 for the first, without gaps.</summary>
    public int No { get; private set; }

    public Guid ReleaseId { get; private set; }

    /// <summary>The number of the decision. Unique with the application, so that nobody is told twice.</summary>
    public int DecisionNo { get; private set; }

    /// <summary>The submitted version that was decided.</summary>
    public int Version { get; private set; }

    /// <summary>Whether another officer looked again.</summary>
    public bool IsAfterSecondLook { get; private set; }

    public DecisionOutcome Outcome { get; private set; }

    /// <summary>Why, in both languages, frozen. Empty for "eligible".</summary>
    public LocalizedText Text { get; private set; }

    public Guid ReleasedBy { get; private set; }

    /// <summary>Who overruled a clear result of the rules, copied so that a CHECK keeps it from being the one who releases; null for nobody.</summary>
    public Guid? OverruledBy { get; private set; }

    public DateTimeOffset ReleasedAt { get; private set; }

    public bool IsEligible => Outcome == DecisionOutcome.Eligible;

    /// <summary>Until when the candidate can ask for a second look; null when there is none: eligible, or the result of one.</summary>
    public DateTimeOffset? SecondLookUntil => IsEligible || IsAfterSecondLook ? null : ReleasedAt + SecondLookPeriod;
}
