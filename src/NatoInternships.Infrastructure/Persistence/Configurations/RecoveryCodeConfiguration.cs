using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NatoInternships.Infrastructure.Identity;

namespace NatoInternships.Infrastructure.Persistence.Configurations;

internal sealed class RecoveryCodeConfiguration : IEntityTypeConfiguration<RecoveryCode>
{
    public void Configure(EntityTypeBuilder<RecoveryCode> code)
    {
        code.HasKey(c => new { c.UserId, c.CodeHash });
        code.Property(c => c.CodeHash).HasMaxLength(RecoveryCode.HashLength);
        code.Property(c => c.UsedAt).IsConcurrencyToken(); // Used once, also by parallel requests.
        code.HasOne<PortalUser>().WithMany().HasForeignKey(c => c.UserId);
    }
}
