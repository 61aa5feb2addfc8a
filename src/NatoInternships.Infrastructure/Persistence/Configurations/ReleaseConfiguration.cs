using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NatoInternships.Domain.Calls;
using NatoInternships.Domain.Releases;
using NatoInternships.Infrastructure.Identity;

namespace NatoInternships.Infrastructure.Persistence.Configurations;

internal sealed class ReleaseConfiguration : IEntityTypeConfiguration<Release>
{
    public void Configure(EntityTypeBuilder<Release> release)
    {
        release.ToTable("Releases");
        release.Property(r => r.Id).ValueGeneratedNever();
        release.HasIndex(r => r.RunningAs).IsUnique(); // One running release a call.
        release.HasOne<Call>().WithMany().HasForeignKey(r => r.CallId);
        release.HasOne<PortalUser>().WithMany().HasForeignKey(r => r.ReleasedBy);
    }
}
