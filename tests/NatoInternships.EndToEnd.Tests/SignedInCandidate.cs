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

/// <summary>A candidate with an own call in the running portal, whose services prepared the applications.</summary>
/// <param name="Cookie">The session cookie.</param>
/// <param name="References">The applications, in the order of the vacancies.</param>
/// <param name="Refused">Id of the file that was refused late; empty for none.</param>
internal sealed record SignedInCandidate(string Cookie, IReadOnlyList<string> References, Guid Refused)
{
    /// <summary>
    /// Creates four vacancies that close long after the demo's, so that they are last in every list: three submitted applications, one
    /// draft.
    /// </summary>
    public static Task<SignedInCandidate> WithThreeSubmittedAndADraftAsync() => PreparedAsync(days: 200, vacancies: 4, async (services, member, begun) =>
    {
        foreach (var reference in member.References.Take(3))
        {
            await SubmitAsync(services, member, reference, begun);
        }

        return Guid.Empty;
    });

    /// <summary>
    /// Creates two vacancies that closed yesterday: one submitted application, whose file was refused afterwards, and one draft that was
    /// closed.
    /// </summary>
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
        db.Divisions.Add(call.Division);
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
