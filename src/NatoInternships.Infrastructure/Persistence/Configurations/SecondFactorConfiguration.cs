using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NatoInternships.Infrastructure.Identity;

namespace NatoInternships.Infrastructure.Persistence.Configurations;

internal sealed class SecondFactorConfiguration : IEntityTypeConfiguration<SecondFactor>
{
    public void Configure(EntityTypeBuilder<SecondFactor> factor)
    {
        factor.HasKey(f => f.UserId);
        factor.Property(f => f.UserId).ValueGeneratedNever();
        factor.Property(f => f.Secret).HasMaxLength(SecondFactor.SecretLength);
        factor.Property(f => f.LastStep).IsConcurrencyToken(); // Of two requests with the same code, one is refused.
        factor.HasOne<PortalUser>().WithOne().HasForeignKey<SecondFactor>(f => f.UserId);
    }
}
