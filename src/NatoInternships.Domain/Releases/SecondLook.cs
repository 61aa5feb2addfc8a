namespace NatoInternships.Domain.Releases;

/// <summary>
/// The one request of a refused candidate that another officer looks again (ruling A21). The key is the application, so that there is one.
/// </summary>
public sealed class SecondLook
{
    public const int WordsLength = 2000;

    private SecondLook()
    {
        Words = null!;
    }

    /// <param name="released">The refusal that the candidate read.</param>
    /// <param name="firstBy">The officer who made it.</param>
    /// <param name="words">Why the candidate asks.</param>
    /// <param name="now">When.</param>
    /// <exception cref="InvalidOperationException">No second look is possible.</exception>
    public SecondLook(ReleasedDecision released, Guid firstBy, string words, DateTimeOffset now)
    {
        if (released.SecondLookUntil is not { } until || now >= until)
        {
            throw new InvalidOperationException("No second look is possible.");
        }

        ApplicationId = released.ApplicationId;
        FirstBy = firstBy;
        Words = words;
        AskedAt = now;
    }

    public Guid ApplicationId { get; private set; }

    /// <summary>The officer of the first decision, copied so that a CHECK keeps it from being the second.</summary>
    public Guid FirstBy { get; private set; }

    /// <summary>As the candidate wrote it.</summary>
    public string Words { get; private set; }

    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>The officer who looked again; null while nobody decided.</summary>
    public Guid? DecidedBy { get; private set; }

    /// <summary>Returns the request to the queue, because the decision on it was taken back.</summary>
    public void Reopen() => DecidedBy = null;

    /// <summary>Records who looked again. A later decision replaces the officer.</summary>
    /// <exception cref="InvalidOperationException">It is the officer of the first decision.</exception>
    public void Decide(Guid officerId)
    {
        if (officerId == FirstBy)
        {
            throw new InvalidOperationException("Another officer looks again.");
        }

        DecidedBy = officerId;
    }
}
