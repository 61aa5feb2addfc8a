using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NatoInternships.Domain.Calls;
using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Vacancies;

namespace NatoInternships.Infrastructure.Persistence.Configurations;

internal sealed class VacancyConfiguration : IEntityTypeConfiguration<Vacancy>
{
    public const int TitleLength = 300;
    public const int SummaryLength = 300;
    public const int CurrencyLength = 3;

    public void Configure(EntityTypeBuilder<Vacancy> vacancy)
    {
        vacancy.Property(v => v.Id).ValueGeneratedNever();
        vacancy.Property(v => v.Number).HasMaxLength(Vacancy.NumberLength);
        vacancy.HasIndex(v => v.Number).IsUnique();
        vacancy.Property(v => v.DivisionCode).HasMaxLength(Vacancy.DivisionCodeLength);
        vacancy.Property(v => v.SearchText).HasMaxLength(Vacancy.SearchTextLength);
        vacancy.ComplexProperty(v => v.Title, title => title.HasLength(TitleLength));
        vacancy.ComplexProperty(v => v.Summary, summary => summary.HasLength(SummaryLength));
        vacancy.ComplexProperty(v => v.Grant, grant => grant.Property(g => g.Currency).HasMaxLength(CurrencyLength));
        vacancy.ComplexProperty(v => v.InfoSession, session =>
        {
            session.Property(s => s!.RegistrationUrl).HasMaxLength(InfoSession.RegistrationUrlLength);
            session.Ignore(s => s!.StartsAt);
            session.Ignore(s => s!.EndsAt);
        });
        vacancy.Ignore(v => v.Deadline);
        vacancy.Property(v => v.Revision).IsConcurrencyToken(); // two changes at once would raise it once, and a cache would miss one
        vacancy.HasAlternateKey(v => new { v.CallId, v.Id }); // so that an application's copied call cannot lie
        vacancy.HasIndex(v => new { v.Status, v.ClosesAt });
        vacancy.HasOne<Call>().WithMany().HasForeignKey(v => v.CallId);
        vacancy.HasOne<CriteriaVersion>().WithMany().HasForeignKey(v => v.CriteriaId);
        vacancy.HasMany(v => v.Notices).WithOne().HasForeignKey(notice => notice.VacancyId);
        vacancy.HasMany(v => v.Extensions).WithOne().HasForeignKey(extension => extension.VacancyId);
        vacancy.HasMany(v => v.Intakes).WithMany().UsingEntity("VacancyIntakes");
    }
}
