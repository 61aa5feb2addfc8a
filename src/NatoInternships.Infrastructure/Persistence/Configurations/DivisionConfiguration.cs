using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NatoInternships.Domain.Vacancies;

namespace NatoInternships.Infrastructure.Persistence.Configurations;

internal sealed class DivisionConfiguration : IEntityTypeConfiguration<Division>
{
    public void Configure(EntityTypeBuilder<Division> division)
    {
        division.Property(d => d.Id).ValueGeneratedNever();
        division.Property(d => d.Code).HasMaxLength(Division.CodeLength);
        division.HasIndex(d => d.Code).IsUnique();
        division.HasAlternateKey(d => new { d.Id, d.Code }); // Keeps the copied code of a vacancy correct.
        division.ComplexProperty(d => d.Name, name => name.HasLength(Division.NameLength));
        division.HasOne<Organisation>().WithMany().HasForeignKey(d => d.OrganisationId);
    }
}
