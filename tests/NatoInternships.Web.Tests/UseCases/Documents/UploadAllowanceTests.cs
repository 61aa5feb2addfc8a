using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using NatoInternships.Web.UseCases.Documents;

namespace NatoInternships.Web.Tests.UseCases.Documents;

public sealed class UploadAllowanceTests
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2025, 6, 22, 21, 37, 0, TimeSpan.Zero));

    [Fact]
    public void Each_candidate_has_a_number_of_files_until_the_quarter_ends()
    {
        var allowance = new UploadAllowance(Options.Create(new UploadOptions { PerQuarterHour = 2 }), clock);
        var (one, other) = (Guid.NewGuid(), Guid.NewGuid());

        Assert.Null(allowance.Take(one));
        Assert.Null(allowance.Take(one));
        Assert.Equal(TimeSpan.FromMinutes(8), allowance.Take(one));
        Assert.Null(allowance.Take(other));

        clock.Advance(TimeSpan.FromMinutes(8) - TimeSpan.FromTicks(1));
        Assert.Equal(TimeSpan.FromTicks(1), allowance.Take(one));
        clock.Advance(TimeSpan.FromTicks(1));
        Assert.Null(allowance.Take(one));
        Assert.Null(allowance.Take(one));
        Assert.Equal(TimeSpan.FromMinutes(15), allowance.Take(one));
    }

    [Fact]
    public async Task Files_that_come_at_once_are_all_counted()
    {
        var allowance = new UploadAllowance(Options.Create(new UploadOptions { PerQuarterHour = 100 }), clock);
        var candidate = Guid.NewGuid();
        allowance.Take(candidate);

        var waits = await Task.WhenAll(Enumerable.Range(0, 150).Select(_ => Task.Run(() => allowance.Take(candidate))));

        Assert.Equal(99, waits.Count(wait => wait is null));
    }
}
