using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Documents;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Documents;
using NatoInternships.Infrastructure.Jobs;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.TestSupport;
using NatoInternships.TestSupport.Hosting;
using NatoInternships.Web.UseCases.Applications;
using Xunit;

namespace NatoInternships.EndToEnd.Tests;

/// <summary>A candidate of a call of their own in the running portal, whose applications were brought into a state by its own services.</summary>
/// <param name="Cookie">Of their session.</param>
/// <param name="References">Of their applications, in the order of the vacancies.</param>
/// <param name="Refused">The file that was refused late; empty where none was.</param>
internal sealed record SignedInCandidate(string Cookie, IReadOnlyList<string> References, Guid Refused)
{
    /// <summary>Four vacancies that are open until long after the demonstration's, so that they stand behind those in every list: three submitted, one draft.</summary>
    public static Task<SignedInCandidate> WithThreeSubmittedAndADraftAsync() => PreparedAsync(days: 200, vacancies: 4, async (services, member, begun) =>
    {
        foreach (var reference in member.References.Take(3))
        {
            await SubmitAsync(services, member, reference, begun);
        }

        return Guid.Empty;
    });

    /// <summary>Two vacancies that closed yesterday: one submitted, whose file was refused since, one draft that was closed.</summary>
    public static Task<SignedInCandidate> WithAFileRefusedLateAndADraftClosedAsync() => PreparedAsync(days: -1, vacancies: 2, async (services, member, begun) =>
    {
        await SubmitAsync(services, member, member.References[0], begun);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var document = await db.Documents.SingleAsync(d => d.CandidateId == member.CandidateId);
        document.Refuse(RefusalReason.PasswordNeeded, TimeProvider.System.GetUtcNow());
        await db.SaveChangesAsync();
        await scope.ServiceProvider.GetRequiredService<LateRefusalService>().SweepAsync(CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<VacancyClosingService>().RunAsync(CancellationToken.None);

        return document.Id;
    });

    private static async Task<SignedInCandidate> PreparedAsync(int days, int vacancies, Func<IServiceProvider, CandidateBatchItem, DateTimeOffset, Task<Guid>> prepare)
    {
        var portal = await Portal.RunningAsync();
        await using var host = HostServices.Of(typeof(Program).Assembly, portal.Settings);
        var begun = TimeProvider.System.GetUtcNow().AddDays(Math.Min(days, 0) - 2);
        var call = new ACall();
        var deadline = new ApplicationDeadline(BrusselsTime.From(TimeProvider.System.GetUtcNow()).Date.AddDays(days), new TimeOnly(23, 59));
        IReadOnlyList<Vacancy> made = [.. Enumerable.Range(0, vacancies).Select(_ => call.AddVacancy(deadline))];
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        db.CriteriaVersions.Add(call.Criteria);
        db.Calls.Add(call.Call);
        db.Vacancies.AddRange(made);
        await db.SaveChangesAsync();
        var member = Assert.Single(await new CandidateBatch(db, scope.ServiceProvider.GetRequiredService<DocumentStore>()).MakeAsync(1, made, begun));
        var refused = await prepare(host.Services, member, begun);

        return new SignedInCandidate(await SignedIn.CookieAsync(host.Services, member.UserId), member.References, refused);
    }

    private static async Task SubmitAsync(IServiceProvider services, CandidateBatchItem member, string reference, DateTimeOffset arrivedAt)
    {
        await using var scope = services.CreateAsyncScope();
        Assert.IsType<SubmitOutcome.Submitted>(await scope.ServiceProvider.GetRequiredService<SubmitApplication>().ExecuteAsync(
            member.CandidateId, reference, ACandidate.Declarations(), seen: null, arrivedAt, CancellationToken.None));
    }
}
