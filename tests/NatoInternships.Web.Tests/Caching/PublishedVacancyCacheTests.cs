using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Vacancies;

namespace NatoInternships.Web.Tests.Caching;

// Every edit is saved past the portal's use cases, as another process saves it.
public sealed class PublishedVacancyCacheTests(PublishedVacancyCacheTests.OwnHost own) : IClassFixture<PublishedVacancyCacheTests.OwnHost>
{
    private PortalHost Host => own.Host;

    [Fact]
    public async Task Unchanged_vacancies_are_read_once()
    {
        var first = await ReadAsync();

        Assert.Same(first, await ReadAsync());
        Assert.InRange(first.Count(one => one.IsOpenAt(PortalHost.Now)), 10, first.Count - 1);
        Assert.Equal(first.OrderBy(one => one.Deadline.ClosesAt).ThenBy(one => one.Number, StringComparer.Ordinal), first);
    }

    [Fact]
    public async Task The_next_reader_sees_a_new_version()
    {
        var before = await FindAsync("250702");
        var title = new LocalizedText("Another title", "Un autre titre");

        await EditAsync("250702", vacancy => vacancy.Publish(before.Content with { Title = title }, before.Facts, " another title ", PortalHost.Now));

        var after = await FindAsync("250702");
        Assert.Equal((title, title, " another title ", PortalHost.Now), (after.Title, after.Content.Title, after.SearchText, after.NoticeAt));
        Assert.Equal(before.PublishedAt, after.PublishedAt);
    }

    [Fact]
    public async Task The_next_reader_sees_an_extended_deadline()
    {
        var before = await FindAsync("250715");
        var to = before.Deadline.Date.AddDays(2);

        await EditAsync("250715", vacancy => vacancy.Extend(to, new TimeOnly(12, 0), new LocalizedText("A storm", "Une tempête"), Guid.NewGuid(), PortalHost.Now));

        var after = await FindAsync("250715");
        Assert.Equal((to, before.ReferenceDate), (after.Deadline.Date, after.ReferenceDate));
        Assert.Equal("A storm", Assert.Single(after.Extensions).Reason.En);
    }

    [Fact]
    public async Task The_next_reader_sees_a_cancellation()
    {
        Assert.True((await FindAsync("250720")).IsOpenAt(PortalHost.Now));

        await EditAsync("250720", vacancy => vacancy.Cancel(PortalHost.Now));

        Assert.Equal((true, false, PortalHost.Now), ((await FindAsync("250720")) is var after && after.IsCancelled, after.IsOpenAt(PortalHost.Now), after.ChangedAt));
    }

    [Fact]
    public async Task A_draft_is_in_the_cache_once_published()
    {
        var model = await FindAsync("250702");
        await Host.WithDbAsync(async db =>
        {
            var division = await db.Divisions.SingleAsync(one => one.Code == model.DivisionCode);
            db.Vacancies.Add(new Vacancy(Guid.NewGuid(), model.CallId, "250799", division, model.Deadline, model.CriteriaId));
            await db.SaveChangesAsync();
        });
        Assert.DoesNotContain(await ReadAsync(), one => one.Number == "250799");

        await EditAsync("250799", vacancy => vacancy.Publish(model.Content, model.Facts, " new ", PortalHost.Now));

        Assert.Equal(model.Content.Title, (await FindAsync("250799")).Title);
        await EditAsync("250799", vacancy => vacancy.Cancel(PortalHost.Now));
    }

    [Fact]
    public async Task Fifty_parallel_readers_cause_one_read()
    {
        using var vacancies = new PublishedVacancyCache();

        var readings = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Host.WithDbAsync(db => vacancies.ReadAsync(db, CancellationToken.None))));

        Assert.All(readings, reading => Assert.Same(readings[0], reading));
    }

    private Task<IReadOnlyList<PublishedVacancy>> ReadAsync() =>
        Host.WithDbAsync(db => Host.Services.GetRequiredService<PublishedVacancyCache>().ReadAsync(db, CancellationToken.None));

    private async Task<PublishedVacancy> FindAsync(string number) => (await ReadAsync()).Single(one => one.Number == number);

    private Task EditAsync(string number, Action<Vacancy> edit) => Host.WithDbAsync(async db =>
    {
        edit(await db.Vacancies.SingleAsync(v => v.Number == number));
        await db.SaveChangesAsync();
    });

    public sealed class OwnHost : IDisposable
    {
        public PortalHost Host { get; } = PortalHost.Apart();

        public void Dispose() => Host.Dispose();
    }
}
