using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Values;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Documents;
using NatoInternships.Infrastructure.Invariants;
using NatoInternships.Infrastructure.Jobs;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.TestSupport;
using NatoInternships.TestSupport.Databases;
using NatoInternships.Web.UseCases.Applications;
using Xunit;

namespace NatoInternships.Infrastructure.Tests;

/// <summary>An own call in a database, with its vacancies and candidates who have a complete draft for each.</summary>
internal sealed record AnEngineCall(EngineDatabase Database, ACall Call, IReadOnlyList<CandidateBatchItem> Members)
{
    /// <summary>Three weeks before the deadline.</summary>
    public static readonly DateTimeOffset Now = new(2025, 6, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Returns a clock at <see cref="Now"/>, which only the test moves.</summary>
    public static FakeTimeProvider Clock() => new(Now);

    public static Task<AnEngineCall> InAsync(EngineDatabase database, int vacancies = 1, int candidates = 1) => database.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<PortalDbContext>();
        var call = new ACall();
        IReadOnlyList<Vacancy> made = [.. Enumerable.Range(0, vacancies).Select(_ => call.AddVacancy(new ApplicationDeadline(new DateOnly(2025, 6, 22), new TimeOnly(23, 59))))];
        db.CriteriaVersions.Add(call.Criteria);
        db.Divisions.Add(call.Division);
        db.Calls.Add(call.Call);
        db.Vacancies.AddRange(made);
        await db.SaveChangesAsync();
        var members = await new CandidateBatch(db, services.GetRequiredService<DocumentStore>()).MakeAsync(candidates, made, Now);

        return new AnEngineCall(database, call, members);
    });

    /// <summary>Submits the draft of one candidate for the vacancy at an index.</summary>
    public Task<SubmitOutcome> SubmitAsync(int member = 0, int vacancy = 0, DateTimeOffset? arrivedAt = null) => Database.InScopeAsync(services =>
        services.GetRequiredService<SubmitApplication>().ExecuteAsync(
            Members[member].CandidateId, Members[member].References[vacancy], ACandidate.Declarations(), seen: null, arrivedAt ?? Now, CancellationToken.None));

    /// <summary>Withdraws it before the deadline.</summary>
    public Task<WithdrawOutcome> WithdrawAsync(int member = 0, int vacancy = 0) => Database.InScopeAsync(services =>
        services.GetRequiredService<WithdrawApplication>().ExecuteAsync(
            Members[member].CandidateId, Members[member].UserId, Members[member].References[vacancy], Now, CancellationToken.None));

    public Task<UndoWithdrawalOutcome> UndoAsync(int member = 0, int vacancy = 0) => Database.InScopeAsync(services =>
        services.GetRequiredService<UndoWithdrawal>().ExecuteAsync(
            Members[member].CandidateId, Members[member].UserId, Members[member].References[vacancy], Now, CancellationToken.None));

    /// <summary>Runs the closing job once, like one replica.</summary>
    public Task<int> CloseAsync() => Database.InScopeAsync(services => services.GetRequiredService<VacancyClosingService>().RunAsync(CancellationToken.None));

    public Task<List<InvariantFinding>> FindingsAsync() => Database.InScopeAsync(
        services => services.GetRequiredService<InvariantCheck>().FindAsync(CancellationToken.None).ToListAsync().AsTask());

    /// <summary>Submits, and fails unless the submit succeeds.</summary>
    public async Task<Submission> SubmittedAsync(int member = 0, int vacancy = 0) =>
        Assert.IsType<SubmitOutcome.Submitted>(await SubmitAsync(member, vacancy)).Submission;
}
