using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Calls;
using NatoInternships.Domain.Candidates;
using NatoInternships.Domain.Vacancies;

namespace NatoInternships.Infrastructure.Persistence.Configurations;

internal sealed class InternshipApplicationConfiguration : IEntityTypeConfiguration<InternshipApplication>
{
    public void Configure(EntityTypeBuilder<InternshipApplication> application)
    {
        // Status and slot agree (ruling A2); two ANDs joined by OR, since T-SQL has no (a) = (b).
        application.ToTable("Applications", table => table.HasCheckConstraint(
            "CK_Applications_StatusUsesSlot",
            $"(\"Status\" IN ({Quoted(usesSlot: true)}) AND \"SlotNo\" IS NOT NULL) OR (\"Status\" IN ({Quoted(usesSlot: false)}) AND \"SlotNo\" IS NULL)"));
        application.Property(a => a.Id).ValueGeneratedNever();
        application.Property(a => a.Reference).HasMaxLength(ApplicationReference.Length);
        application.HasIndex(a => a.Reference).IsUnique();
        application.Property(a => a.Answers).IsJson();
        application.Property(a => a.Revision).IsConcurrencyToken();
        application.HasIndex(a => new { a.CandidateId, a.CallId, a.SlotNo }).IsUnique(); // the cap: ADR 0004
        application.HasIndex(a => new { a.CandidateId, a.VacancyId }).IsUnique();
        application.HasIndex(a => new { a.VacancyId, a.Status, a.Id }); // with the id, so that sweeps read their next batch in order
        application.HasOne<Candidate>().WithMany().HasForeignKey(a => a.CandidateId);
        application.HasOne<CallSlot>().WithMany().HasForeignKey(a => new { a.CallId, a.SlotNo });
        application.HasOne<Vacancy>().WithMany().HasForeignKey(a => new { a.CallId, a.VacancyId }).HasPrincipalKey(v => new { v.CallId, v.Id });
        application.HasMany(a => a.Submissions).WithOne().HasForeignKey(submission => submission.ApplicationId);
    }

    private static string Quoted(bool usesSlot) => string.Join(
        ", ",
        Enum.GetValues<ApplicationStatus>().Where(status => status.UsesSlot() == usesSlot).Select(status => $"'{status}'"));
}
