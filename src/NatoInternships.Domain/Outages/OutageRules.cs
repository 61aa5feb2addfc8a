namespace NatoInternships.Domain.Outages;

/// <summary>Reads outages from the samples of all processes (ruling A20, ADR 0015).</summary>
public static class OutageRules
{
    /// <summary>An account mail that waits longer is late.</summary>
    public static readonly TimeSpan MailPatience = TimeSpan.FromMinutes(10);

    /// <summary>A document that waits longer for its inspection is late.</summary>
    public static readonly TimeSpan InspectionPatience = TimeSpan.FromMinutes(15);

    /// <param name="samples">Not logged yet, of all processes, in any order. Late ones (kept while the database was away) among them.</param>
    /// <param name="aliveUntil">Until when a sign of life is known already; null where there was none ever.</param>
    /// <param name="limits">The thresholds.</param>
    /// <returns>Findings by their start; neighbouring ones are not joined.</returns>
    public static IReadOnlyList<OutageFinding> Find(IReadOnlyCollection<HealthSample> samples, DateTimeOffset? aliveUntil, OutageLimits limits)
    {
        var findings = new List<OutageFinding>(Silences(samples, aliveUntil, TimeSpan.FromSeconds(limits.SilentSeconds)));
        foreach (var minute in samples.GroupBy(sample => Minute(sample.EndsAt)))
        {
            findings.AddRange(Causes([.. minute], limits).Select(cause => new OutageFinding(cause, minute.Min(s => s.StartsAt), minute.Max(s => s.EndsAt))));
        }

        return [.. findings.OrderBy(finding => finding.From).ThenBy(finding => finding.Cause)];
    }

    /// <summary>Until when a sign of life is known once these samples are logged.</summary>
    public static DateTimeOffset? AliveUntil(IEnumerable<HealthSample> samples, DateTimeOffset? before)
    {
        var last = samples.Select(sample => (DateTimeOffset?)sample.EndsAt).Max();

        return last is null || before > last ? before : last;
    }

    // Any process alive is the portal alive.
    private static IEnumerable<OutageFinding> Silences(IEnumerable<HealthSample> samples, DateTimeOffset? aliveUntil, TimeSpan longest)
    {
        foreach (var sample in samples.OrderBy(sample => sample.StartsAt))
        {
            if (aliveUntil is { } until && sample.StartsAt - until > longest)
            {
                yield return new OutageFinding(OutageCause.Silent, until, sample.StartsAt);
            }

            aliveUntil = aliveUntil > sample.EndsAt ? aliveUntil : sample.EndsAt;
        }
    }

    private static IEnumerable<OutageCause> Causes(IReadOnlyList<HealthSample> samples, OutageLimits limits)
    {
        if (samples.All(sample => sample.DatabaseAway))
        {
            yield return OutageCause.DatabaseAway;
            yield break; // everything else follows from it
        }

        var requests = samples.Sum(sample => sample.Requests);
        if (requests >= limits.FewestRequests)
        {
            if (samples.Sum(sample => sample.Failures) * 100 >= requests * limits.ErrorPercent)
            {
                yield return OutageCause.Errors;
            }

            if (samples.Sum(sample => sample.TurnedAway) * 100 >= requests * limits.TurnedAwayPercent)
            {
                yield return OutageCause.Overload;
            }

            if (samples.Where(sample => sample.Requests > 0).Max(sample => sample.SlowestMilliseconds) >= limits.SlowMilliseconds)
            {
                yield return OutageCause.Slow;
            }
        }

        if (samples.Max(sample => sample.PasswordsWaiting) >= limits.PasswordsWaiting)
        {
            yield return OutageCause.SignInQueue;
        }

        if (samples.Max(sample => sample.MailsLate) >= limits.MailsLate)
        {
            yield return OutageCause.MailsLate;
        }

        if (samples.Max(sample => sample.InspectionsLate) >= limits.InspectionsLate)
        {
            yield return OutageCause.InspectionLate;
        }
    }

    private static DateTimeOffset Minute(DateTimeOffset instant) => new(instant.Ticks - (instant.Ticks % TimeSpan.TicksPerMinute), instant.Offset);
}
