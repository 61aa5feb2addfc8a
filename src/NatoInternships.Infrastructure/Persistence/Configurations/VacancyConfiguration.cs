using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NatoInternships.Domain.Calls;
using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Vacancies;

namespace NatoInternships.Infrastructure.Persistence.Configurations;

internal sealed class VacancyConfiguration : IEntityTypeConfiguration<Vacancy>
{
    public const int SummaryLength = 300;

    public void Configure(EntityTypeBuilder<Vacancy> vacancy)
    {
        vacancy.Property(v => v.Id).ValueGeneratedNever();
        vacancy.Property(v => v.Number).HasMaxLength(Vacancy.NumberLength);
        vacancy.HasIndex(v => v.Number).IsUnique();
        vacancy.Property(v => v.DivisionCode).HasMaxLength(Division.CodeLength);
        vacancy.Property(v => v.SearchText).HasMaxLength(Vacancy.SearchTextLength);
        vacancy.ComplexProperty(v => v.Title, title => title.HasLength(NoticeContent.TitleLength));
        vacancy.ComplexProperty(v => v.Summary, summary => summary.HasLength(SummaryLength));
        vacancy.Ignore(v => v.Deadline);
        vacancy.Property(v => v.Revision).IsConcurrencyToken(); // Without this, two concurrent changes raise it once, and a cache misses one.
        vacancy.HasAlternateKey(v => new { v.CallId, v.Id }); // Keeps the copied call of an application correct.
        vacancy.HasIndex(v => new { v.Status, v.ClosesAt });
        vacancy.HasOne<Call>().WithMany().HasForeignKey(v => v.CallId);
        vacancy.HasOne<Division>().WithMany().HasForeignKey(v => new { v.DivisionId, v.DivisionCode }).HasPrincipalKey(d => new { d.Id, d.Code });
        vacancy.HasOne<CriteriaVersion>().WithMany().HasForeignKey(v => v.CriteriaId);
        vacancy.HasMany(v => v.Notices).WithOne().HasForeignKey(notice => notice.VacancyId);
        vacancy.HasMany(v => v.Extensions).WithOne().HasForeignKey(extension => extension.VacancyId);
    }
}
