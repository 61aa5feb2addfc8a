using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NatoInternships.Domain.Vacancies;

namespace NatoInternships.Infrastructure.Persistence.Configurations;

/// <summary>Adds the organisations with the schema, because divisions and notices need them on an empty Production database.</summary>
internal sealed class OrganisationConfiguration : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> organisation)
    {
        organisation.ToTable("Organisations");
        organisation.Property(o => o.Id).ValueGeneratedNever();
        organisation.Property(o => o.Code).HasMaxLength(Organisation.CodeLength);
        organisation.HasIndex(o => o.Code).IsUnique();
        organisation.Property(o => o.Name).IsJson(); // Two columns a text would be a complex property, which EF cannot seed.
        organisation.Property(o => o.Acronym).IsJson();
        organisation.HasData(Organisations.All);
    }
}
