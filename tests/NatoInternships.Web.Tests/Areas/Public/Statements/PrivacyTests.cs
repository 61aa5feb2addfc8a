using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NatoInternships.Infrastructure.Jobs;
using NatoInternships.TestSupport.Html;
using NatoInternships.Web.Framework.Caching;

namespace NatoInternships.Web.Tests.Areas.Public.Statements;

/// <summary>
/// The privacy page states what this portal keeps and deletes. A new table or job fails here until its author has read the page, described
/// there what is kept or deleted, and added it below.
/// </summary>
public sealed class PrivacyTests
{
    /// <summary>Each table, with the section of the page that describes it; "none" when it has no personal data.</summary>
    private static readonly Dictionary<string, string> Tables = new()
    {
        ["PortalUser"] = "what", ["SecondFactor"] = "what", ["RecoveryCode"] = "what", ["Candidate"] = "what", ["InternshipApplication"] = "what", ["Submission"] = "what", ["SubmissionDocument"] = "what", ["SectionReopening"] = "what",
        ["Document"] = "what", ["UserSession"] = "what", ["SavedForm"] = "what", ["AccountToken"] = "what", ["PendingRegistration"] = "what", ["SignInCounter"] = "what", ["OutboxMessage"] = "what", ["AuditEntry"] = "what",
        ["Call"] = "none", ["CallSlot"] = "none", ["Intake"] = "none", ["Vacancy"] = "none", ["Notice"] = "none", ["Organisation"] = "none", ["Division"] = "none", ["DivisionMember"] = "what", ["NeedPlace"] = "none",
        ["Need"] = "none", // Texts of a division about its work.
        ["NoticeDraft"] = "none", // Account ids of staff only.
        ["CriteriaVersion"] = "none",
        ["ScreeningRow"] = "what", ["ClaimDecision"] = "what", ["Decision"] = "what", ["ReleasedDecision"] = "what", ["SecondLook"] = "what",
        ["BulkAction"] = "none", ["BulkItem"] = "none", ["Release"] = "none", ["SavedSearch"] = "what",
        ["DataProtectionKey"] = "none", ["HealthSample"] = "none", ["Outage"] = "none", ["OutageLogProgress"] = "none", ["DeadlineExtension"] = "none",
    };

    /// <summary>Each job, and whether it deletes personal data.</summary>
    private static readonly Dictionary<Type, bool> Jobs = new()
    {
        [typeof(AccountSweepJob)] = true, [typeof(DocumentSweepJob)] = true, [typeof(DocumentInspectionJob)] = true, // Refused files.
        [typeof(AuditSealingJob)] = false, [typeof(VacancyClosingJob)] = false, // Drafts are closed and kept.
        [typeof(OutboxJob)] = false, [typeof(HealthRecordingJob)] = false, [typeof(ExtensionFollowUpJob)] = false, [typeof(StatisticsJob)] = false, [typeof(CancellationFollowUpJob)] = false, [typeof(ReleaseJob)] = false,
        [typeof(OutputCacheInvalidationJob)] = false, // Copies of public pages.
    };

    [Fact]
    public async Task Every_table_is_on_the_privacy_page()
    {
        var tables = await PublicPortal.QueryAsync(db => Task.FromResult(db.Model.GetEntityTypes()
            .Where(type => !type.IsOwned()).Select(type => type.ClrType)
            // Passkeys, roles and claims, which candidates do not have.
            .Where(type => type.Namespace?.StartsWith("Microsoft.AspNetCore.Identity", StringComparison.Ordinal) != true)
            .Select(type => type.Name).Where(name => !name.StartsWith("Dictionary", StringComparison.Ordinal)).Distinct().Order().ToList()));

        Assert.Equal(Tables.Keys.Order(), tables);
    }

    [Fact]
    public void Every_job_that_deletes_is_on_the_privacy_page()
    {
        var jobs = PublicPortal.Host.Services.GetServices<IHostedService>().Select(job => job.GetType())
            .Where(type => type.IsAssignableTo(typeof(PeriodicBackgroundService))).Distinct();

        Assert.Equal(Jobs.Keys.Select(job => job.Name).Order(), jobs.Select(job => job.Name).Order());
    }

    [Theory]
    [InlineData("en", "data-rights@internships.example", "does not do this automatically yet")]
    [InlineData("fr", "data-rights@internships.example", "ne le fait pas encore automatiquement")]
    public async Task The_page_says_whom_to_ask_and_what_is_not_there_yet(string culture, string contact, string missing)
    {
        var page = await PublicPortal.GetAsync($"/{culture}/privacy");

        Assert.Equal(contact, page.Says("#rights a[href^='mailto:']"));
        Assert.Contains(missing, page.Says("#not-yet")); // The retention job of ruling A17. Its author must update the page.
    }
}
