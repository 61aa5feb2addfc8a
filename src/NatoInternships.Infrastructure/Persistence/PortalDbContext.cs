using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Calls;
using NatoInternships.Domain.Candidates;
using NatoInternships.Domain.Documents;
using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Outages;
using NatoInternships.Domain.Pool;
using NatoInternships.Domain.Releases;
using NatoInternships.Domain.Screening;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Outages;

namespace NatoInternships.Infrastructure.Persistence;

/// <summary>
/// The one model of the portal. Each engine has a subclass with its own migrations. The engines differ only in the members below.
/// </summary>
public abstract class PortalDbContext(DbContextOptions options)
    : IdentityDbContext<PortalUser, IdentityRole<Guid>, Guid>(options), IDataProtectionKeyContext
{
    public DbSet<Call> Calls => Set<Call>();

    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<Division> Divisions => Set<Division>();

    public DbSet<DivisionMember> DivisionMembers => Set<DivisionMember>();

    public DbSet<Need> Needs => Set<Need>();

    public DbSet<NeedPlace> NeedPlaces => Set<NeedPlace>();

    public DbSet<Vacancy> Vacancies => Set<Vacancy>();

    public DbSet<Notice> Notices => Set<Notice>();

    public DbSet<NoticeDraft> NoticeDrafts => Set<NoticeDraft>();

    public DbSet<DeadlineExtension> DeadlineExtensions => Set<DeadlineExtension>();

    public DbSet<CriteriaVersion> CriteriaVersions => Set<CriteriaVersion>();

    public DbSet<Candidate> Candidates => Set<Candidate>();

    public DbSet<InternshipApplication> Applications => Set<InternshipApplication>();

    public DbSet<Submission> Submissions => Set<Submission>();

    public DbSet<SectionReopening> SectionReopenings => Set<SectionReopening>();

    public DbSet<Document> Documents => Set<Document>();

    public DbSet<ScreeningRow> ScreeningRows => Set<ScreeningRow>();

    public DbSet<ClaimDecision> ClaimDecisions => Set<ClaimDecision>();

    public DbSet<Decision> Decisions => Set<Decision>();

    public DbSet<Release> Releases => Set<Release>();

    public DbSet<ReleasedDecision> ReleasedDecisions => Set<ReleasedDecision>();

    public DbSet<SecondLook> SecondLooks => Set<SecondLook>();

    public DbSet<BulkAction> BulkActions => Set<BulkAction>();

    public DbSet<SavedSearch> SavedSearches => Set<SavedSearch>();

    public DbSet<UserSession> UserSessions => Set<UserSession>();

    public DbSet<SignInCounter> SignInCounters => Set<SignInCounter>();

    public DbSet<SecondFactor> SecondFactors => Set<SecondFactor>();

    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();

    public DbSet<PendingRegistration> PendingRegistrations => Set<PendingRegistration>();

    public DbSet<AccountToken> AccountTokens => Set<AccountToken>();

    public DbSet<SavedForm> SavedForms => Set<SavedForm>();

    public DbSet<OutboxMessage> OutboxMessages => Set<OutboxMessage>();

    public DbSet<HealthSample> HealthSamples => Set<HealthSample>();

    public DbSet<Outage> Outages => Set<Outage>();

    public DbSet<OutageLogProgress> OutageWatches => Set<OutageLogProgress>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>
    /// Returns whether a failed save violated a unique index or primary key, by the engine's error number and never by a name.
    /// </summary>
    public abstract bool IsUniqueViolation(DbUpdateException exception);

    /// <summary>Returns whether a failed save referenced a row that another request has deleted.</summary>
    public abstract bool IsMissingReference(DbUpdateException exception);

    /// <summary>Returns whether a retry of the same save may succeed: deadlock, serialisation failure, or a busy database.</summary>
    public abstract bool IsTransient(Exception exception);

    /// <summary>
    /// Migrates the database to this build, and creates it when it is missing. Throws the engine's exception when the database is
    /// unavailable.
    /// </summary>
    public virtual Task MigrateAsync(CancellationToken ct) => Database.MigrateAsync(ct);

    /// <summary>
    /// Refreshes what the engine knows about the sizes of tables, by which it chooses indexes. Does nothing where the engine does it itself.
    /// </summary>
    public virtual Task UpdateStatisticsAsync(CancellationToken ct) => Task.CompletedTask;

    /// <summary>Writes a consistent copy of the database while it is in use.</summary>
    /// <returns>Null when the copy is the requested file. SQL Server writes to its own disk and returns the name.</returns>
    /// <exception cref="InvalidOperationException">The engine's tool is missing or failed.</exception>
    public abstract Task<string?> BackUpAsync(string file, CancellationToken ct);

    /// <summary>
    /// Restores such a copy, by file or by its name on the database server, to a database for which <see cref="IsUnusedAsync"/> is true.
    /// </summary>
    /// <exception cref="InvalidOperationException">The engine's tool is missing or failed.</exception>
    public abstract Task RestoreAsync(string file, CancellationToken ct);

    /// <summary>
    /// Returns whether a copy may be restored here. On SQLite and SQL Server the database must not exist; on PostgreSQL it must exist
    /// without tables.
    /// </summary>
    public abstract Task<bool> IsUnusedAsync(CancellationToken ct);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcMilliseconds>().HavePrecision(3);
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<decimal>().HavePrecision(12, 2);
        configurationBuilder.Conventions.Add(_ => new RestrictDeletesConvention());
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PortalDbContext).Assembly);
    }
}
