using NatoInternships.Domain.Outages;
using Xunit;

namespace NatoInternships.Domain.Tests.Outages;

public sealed class OutageRulesTests
{
    private static readonly DateTimeOffset Noon = new(2025, 6, 22, 12, 0, 0, TimeSpan.Zero);
    private static readonly OutageLimits Limits = new();

    [Theory]
    [InlineData(120, false)]
    [InlineData(121, true)]
    public void Silence_longer_than_its_limit_is_an_outage(int seconds, bool expected)
    {
        var findings = OutageRules.Find([Sample(seconds)], Noon, Limits);

        Assert.Equal(expected ? [new OutageFinding(OutageCause.Silent, Noon, Noon.AddSeconds(seconds))] : [], findings);
    }

    [Fact]
    public void The_first_start_of_all_is_no_outage() => Assert.Empty(OutageRules.Find([Sample(0), Sample(60)], aliveUntil: null, Limits));

    [Fact]
    public void Silence_between_the_samples_of_one_process_is_found_in_whatever_order_they_come() => Assert.Equal(
        [new OutageFinding(OutageCause.Silent, Noon.AddSeconds(120), Noon.AddSeconds(600))],
        OutageRules.Find([Sample(600), Sample(0), Sample(60)], Noon, Limits));

    [Fact]
    public void While_another_process_lives_the_portal_lives() =>
        Assert.Empty(OutageRules.Find([Sample(0), .. Enumerable.Range(0, 11).Select(minute => Sample(minute * 60)), Sample(600)], Noon, Limits));

    [Fact]
    public void A_sample_that_is_written_late_opens_no_gap_in_a_time_that_others_vouched_for() =>
        Assert.Empty(OutageRules.Find([Sample(0), Sample(610)], aliveUntil: Noon.AddSeconds(600), Limits));

    [Fact]
    public void DatabaseAway_needs_all_processes_and_is_the_only_cause()
    {
        var away = Sample(0, requests: 100, failures: 100, databaseAway: true);

        Assert.Equal([new OutageFinding(OutageCause.DatabaseAway, Noon, Noon.AddMinutes(1))], OutageRules.Find([away], Noon, Limits));
        Assert.Equal([OutageCause.Errors], OutageRules.Find([away, Sample(0, requests: 100)], Noon, Limits).Select(finding => finding.Cause));
    }

    [Theory]
    [InlineData(100, 4, false)]
    [InlineData(100, 5, true)]
    [InlineData(19, 19, false)] // Too few requests.
    [InlineData(20, 1, true)]
    public void Errors_are_counted_over_all_processes(int requests, int failures, bool expected) => Assert.Equal(
        expected,
        OutageRules.Find([Sample(0, requests, failures), Sample(0)], Noon, Limits).Any(finding => finding.Cause == OutageCause.Errors));

    [Fact]
    public void Each_queue_has_its_own_cause()
    {
        Assert.Equal([OutageCause.Overload], Causes(new HealthSample { Id = default, ProcessId = default, StartsAt = Noon, EndsAt = Noon.AddMinutes(1), Requests = 100, TurnedAway = 5 }));
        Assert.Equal([OutageCause.Slow], Causes(new HealthSample { Id = default, ProcessId = default, StartsAt = Noon, EndsAt = Noon.AddMinutes(1), Requests = 100, SlowestMilliseconds = 5000 }));
        Assert.Equal([OutageCause.SignInQueue], Causes(new HealthSample { Id = default, ProcessId = default, StartsAt = Noon, EndsAt = Noon.AddMinutes(1), PasswordsWaiting = 50 }));
        Assert.Equal([OutageCause.MailsLate], Causes(new HealthSample { Id = default, ProcessId = default, StartsAt = Noon, EndsAt = Noon.AddMinutes(1), MailsLate = 3 }));
        Assert.Equal([OutageCause.InspectionLate], Causes(new HealthSample { Id = default, ProcessId = default, StartsAt = Noon, EndsAt = Noon.AddMinutes(1), InspectionsLate = 1 }));
        Assert.Empty(Causes(new HealthSample { Id = default, ProcessId = default, StartsAt = Noon, EndsAt = Noon.AddMinutes(1), MailsLate = 2, PasswordsWaiting = 49, Requests = 100 }));
    }

    [Fact]
    public void An_outage_takes_findings_of_its_cause_within_five_minutes()
    {
        var outage = new Outage(new(OutageCause.Errors, Noon, Noon.AddMinutes(1)));

        Assert.True(outage.Takes(new(OutageCause.Errors, Noon.AddMinutes(6), Noon.AddMinutes(7))));
        Assert.False(outage.Takes(new(OutageCause.Errors, Noon.AddMinutes(6).AddSeconds(1), Noon.AddMinutes(7))));
        Assert.False(outage.Takes(new(OutageCause.Slow, Noon, Noon.AddMinutes(1))));

        outage.Add(new(OutageCause.Errors, Noon.AddMinutes(-1), Noon.AddSeconds(30)));

        Assert.Equal((Noon.AddMinutes(-1), Noon.AddMinutes(1), TimeSpan.FromMinutes(2)), (outage.StartedAt, outage.EndedAt, outage.Length));
    }

    private static IEnumerable<OutageCause> Causes(HealthSample sample) => OutageRules.Find([sample], Noon, Limits).Select(finding => finding.Cause);

    // A minute that starts this many seconds after noon.
    private static HealthSample Sample(int seconds, int requests = 0, int failures = 0, bool databaseAway = false) => new()
    {
        Id = Guid.NewGuid(),
        ProcessId = Guid.NewGuid(),
        StartsAt = Noon.AddSeconds(seconds),
        EndsAt = Noon.AddSeconds(seconds + 60),
        Requests = requests,
        Failures = failures,
        DatabaseAway = databaseAway,
    };
}
