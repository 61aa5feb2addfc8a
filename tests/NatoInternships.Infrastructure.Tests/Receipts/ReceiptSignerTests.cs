using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NatoInternships.Infrastructure.Receipts;
using NatoInternships.Domain.Applications;
using NatoInternships.TestSupport.Databases;
using Xunit;

namespace NatoInternships.Infrastructure.Tests.Receipts;

public sealed class ReceiptSignerTests(PortalDatabases databases) : IClassFixture<PortalDatabases>
{
    [Fact]
    public async Task A_receipt_is_genuine_only_with_its_signing_key()
    {
        var database = await databases.On(Engine.Sqlite);
        var submission = await (await AnEngineCall.InAsync(database)).SubmittedAsync();
        await using var stranger = await EngineDatabase.CreateEmptyAsync(typeof(Program).Assembly, Engine.Sqlite);

        var candidateId = await CandidateOfAsync(database, submission.ApplicationId);
        Assert.True(database.Services.GetRequiredService<ReceiptSigner>().IsGenuine(submission, candidateId));
        Assert.False(database.Services.GetRequiredService<ReceiptSigner>().IsGenuine(submission, Guid.NewGuid()));
        Assert.False(stranger.Services.GetRequiredService<ReceiptSigner>().IsGenuine(submission, candidateId));
    }

    [Fact]
    public async Task A_submission_is_signed_once()
    {
        var submission = await (await AnEngineCall.InAsync(await databases.On(Engine.Sqlite))).SubmittedAsync();

        Assert.Throws<InvalidOperationException>(() => submission.Sign("again"));
    }

    [Theory]
    [InlineData("Receipt")]
    [InlineData("ArrivedAt")]
    [InlineData("Content")]
    [InlineData("ContentHash")]
    [InlineData("Signature")]
    [InlineData("Version")]
    public async Task A_receipt_whose_row_was_changed_is_not_genuine(string column)
    {
        var database = await databases.On(Engine.Sqlite);
        var written = await (await AnEngineCall.InAsync(database)).SubmittedAsync();

        var genuine = await database.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<Infrastructure.Persistence.PortalDbContext>();
            var submission = await db.Submissions.AsNoTracking().SingleAsync(s => s.Id == written.Id);
            var property = typeof(Submission).GetProperty(column)!;
            property.SetValue(submission, property.GetValue(submission) switch
            {
                DateTimeOffset at => at.AddMilliseconds(1),
                int number => number + 1,
                var text => (object)$"{text} ",
            });

            return services.GetRequiredService<ReceiptSigner>().IsGenuine(submission, await CandidateOfAsync(database, submission.ApplicationId));
        });

        Assert.False(genuine);
    }

    private static Task<Guid> CandidateOfAsync(EngineDatabase database, Guid applicationId) =>
        database.WithAsync(db => db.Applications.Where(a => a.Id == applicationId).Select(a => a.CandidateId).SingleAsync());
}
