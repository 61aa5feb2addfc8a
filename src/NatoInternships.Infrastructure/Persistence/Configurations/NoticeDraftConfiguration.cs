using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NatoInternships.Domain.Vacancies;

namespace NatoInternships.Infrastructure.Persistence.Configurations;

internal sealed class NoticeDraftConfiguration : IEntityTypeConfiguration<NoticeDraft>
{
    public void Configure(EntityTypeBuilder<NoticeDraft> draft)
    {
        // Nobody approves what they wrote, and only an approved draft has somebody who approved it (ADR 0057).
        draft.ToTable("NoticeDrafts", table =>
        {
            table.HasCheckConstraint("CK_NoticeDrafts_SecondPerson", "\"ApprovedBy\" IS NULL OR \"ApprovedBy\" <> \"WrittenBy\"");
            table.HasCheckConstraint(
                "CK_NoticeDrafts_StateAndApproval",
                $"(\"State\" = '{NoticeDraftState.Approved}' AND \"ApprovedBy\" IS NOT NULL) OR (\"State\" <> '{NoticeDraftState.Approved}' AND \"ApprovedBy\" IS NULL)");
        });
        draft.HasKey(d => d.VacancyId); // One draft a vacancy.
        draft.Property(d => d.VacancyId).ValueGeneratedNever();
        draft.Property(d => d.Content).IsJson();
        draft.Property(d => d.Facts).IsJson();
        draft.Property(d => d.Comments).IsJson();
        draft.Property(d => d.Revision).IsConcurrencyToken();
        draft.HasOne<Vacancy>().WithOne().HasForeignKey<NoticeDraft>(d => d.VacancyId);
    }
}
