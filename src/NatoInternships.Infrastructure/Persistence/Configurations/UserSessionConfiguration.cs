using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NatoInternships.Infrastructure.Identity;

namespace NatoInternships.Infrastructure.Persistence.Configurations;

internal sealed class UserSessionConfiguration : IEntityTypeConfiguration<UserSession>
{
    public void Configure(EntityTypeBuilder<UserSession> session)
    {
        session.Property(s => s.Id).ValueGeneratedNever();
        session.Property(s => s.KeyHash).HasMaxLength(UserSession.KeyHashLength);
        session.Property(s => s.Device).HasMaxLength(UserSession.DeviceLength);
        session.HasIndex(s => s.KeyHash).IsUnique();
        session.HasIndex(s => s.UserId);
        session.HasIndex(s => s.EndsAt);
        session.HasOne<PortalUser>().WithMany().HasForeignKey(s => s.UserId);
    }
}
