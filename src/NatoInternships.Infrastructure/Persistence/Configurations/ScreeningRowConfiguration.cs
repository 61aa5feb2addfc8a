using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Calls;
using NatoInternships.Domain.Candidates;
using NatoInternships.Domain.Screening;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Identity;

namespace NatoInternships.Infrastructure.Persistence.Configurations;

internal sealed class ScreeningRowConfiguration : IEntityTypeConfiguration<ScreeningRow>
{
    public void Configure(EntityTypeBuilder<ScreeningRow> row)
    {
        row.HasKey(r => r.RowNo);
        row.Property(r => r.RowNo).ValueGeneratedOnAdd();
        row.HasIndex(r => r.ApplicationId).IsUnique();
        row.Property(r => r.Reference).HasMaxLength(ApplicationReference.Length);
        row.HasIndex(r => r.Reference).IsUnique();
        row.Property(r => r.Name).HasMaxLength(ScreeningRow.NameLength);
        row.Property(r => r.SearchKey).HasMaxLength(ScreeningRow.SearchKeyLength);
        row.Property(r => r.Nationalities).HasMaxLength(ScreeningRow.NationalitiesLength);
        row.Property(r => r.Field).HasMaxLength(StudyField.CodeLength);
        row.Property(r => r.Revision).IsConcurrencyToken();
        row.HasIndex(r => new { r.CallId, r.SubmittedAt, r.RowNo });
        row.HasIndex(r => new { r.CallId, r.State, r.SubmittedAt, r.RowNo });
        row.HasIndex(r => new { r.State, r.CallId, r.Overall, r.OfficerId, r.SubmittedAt }); // What waits, counted without reading a row.
        row.HasOne<InternshipApplication>().WithOne().HasForeignKey<ScreeningRow>(r => r.ApplicationId);
        row.HasOne<Candidate>().WithMany().HasForeignKey(r => r.CandidateId);
        row.HasOne<Call>().WithMany().HasForeignKey(r => r.CallId);
        row.HasOne<Vacancy>().WithMany().HasForeignKey(r => r.VacancyId);
        row.HasOne<PortalUser>().WithMany().HasForeignKey(r => r.OfficerId);
    }
}
