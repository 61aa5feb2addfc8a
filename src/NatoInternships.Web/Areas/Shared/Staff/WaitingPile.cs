namespace NatoInternships.Web.Areas.Shared.Staff;

/// <summary>How much of one kind waits.</summary>
/// <param name="Oldest">Since when the oldest waits; null if nothing waits.</param>
public sealed record WaitingPile(int Count, DateTimeOffset? Oldest)
{
    public static WaitingPile None { get; } = new(0, null);

    /// <summary>Returns whether the oldest waits longer than this.</summary>
    public bool IsOlderThan(TimeSpan patience, DateTimeOffset now) => now - Oldest > patience;

    /// <summary>Returns both together.</summary>
    public static WaitingPile Sum(IEnumerable<WaitingPile> piles)
    {
        var all = piles.ToList();

        return new WaitingPile(all.Sum(pile => pile.Count), all.Min(pile => pile.Oldest));
    }
}
