using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NatoInternships.Domain.Calls;
using NatoInternships.Domain.Pool;
using NatoInternships.Domain.Vacancies;

namespace NatoInternships.Infrastructure.Persistence.Configurations;

internal sealed class NeedConfiguration : IEntityTypeConfiguration<Need>
{
    public void Configure(EntityTypeBuilder<Need> need)
    {
        need.ToTable("Needs", table => table.HasCheckConstraint("CK_Needs_Places", $"\"Places\" >= 1 AND \"Places\" <= {Need.MostPlaces}"));
        need.Property(n => n.Id).ValueGeneratedNever();
        need.HasAlternateKey(n => new { n.DivisionId, n.Id }); // Rows about a need copy its division, and cannot copy another.
        need.Property(n => n.Title).HasMaxLength(NeedContent.TitleLength);
        need.Property(n => n.Tasks).HasMaxLength(NeedContent.TasksLength);
        need.Property(n => n.Question).HasMaxLength(Need.NoteLength);
        need.Property(n => n.ClosedReason).HasMaxLength(Need.NoteLength);
        need.Property(n => n.Wishes).IsJson();
        need.Property(n => n.Revision).IsConcurrencyToken(); // Without this, an approval could meet a text that the division has just changed.
        need.Ignore(n => n.Content);
        need.HasIndex(n => new { n.State, n.StateSince }); // The office's list, oldest first.
        need.HasOne<Division>().WithMany().HasForeignKey(n => n.DivisionId);

        // Both with the call, so that notice and intake are of the same call (ADR 0066).
        need.HasOne<Intake>().WithMany().HasForeignKey(n => new { n.CallId, n.IntakeId }).HasPrincipalKey(intake => new { intake.CallId, intake.Id });
        need.HasOne<Vacancy>().WithMany().HasForeignKey(n => new { n.CallId, n.VacancyId }).HasPrincipalKey(vacancy => new { vacancy.CallId, vacancy.Id });
        need.HasMany(n => n.PlaceRows).WithOne()
            .HasForeignKey(place => new { place.DivisionId, place.NeedId }).HasPrincipalKey(n => new { n.DivisionId, n.Id });
    }
}
