using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Releases;
using NatoInternships.Infrastructure.Identity;

namespace NatoInternships.Infrastructure.Persistence.Configurations;

internal sealed class SecondLookConfiguration : IEntityTypeConfiguration<SecondLook>
{
    public void Configure(EntityTypeBuilder<SecondLook> look)
    {
        look.ToTable("SecondLooks", table => table.HasCheckConstraint("CK_SecondLooks_AnotherOfficer", "\"DecidedBy\" IS NULL OR \"DecidedBy\" <> \"FirstBy\""));
        look.HasKey(l => l.ApplicationId); // Once.
        look.Property(l => l.ApplicationId).ValueGeneratedNever();
        look.Property(l => l.Words).HasMaxLength(SecondLook.WordsLength);
        look.HasOne<InternshipApplication>().WithOne().HasForeignKey<SecondLook>(l => l.ApplicationId);
        look.HasOne<PortalUser>().WithMany().HasForeignKey(l => l.FirstBy);
    }
}
