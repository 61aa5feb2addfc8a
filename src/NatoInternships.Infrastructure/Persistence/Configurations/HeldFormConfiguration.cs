using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NatoInternships.Infrastructure.Identity;

namespace NatoInternships.Infrastructure.Persistence.Configurations;

internal sealed class HeldFormConfiguration : IEntityTypeConfiguration<HeldForm>
{
    public void Configure(EntityTypeBuilder<HeldForm> held)
    {
        held.Property(h => h.Id).ValueGeneratedNever();
        held.Property(h => h.SecretHash).HasMaxLength(HeldForm.SecretHashLength);
        held.Property(h => h.Path).HasMaxLength(HeldForm.PathLength);
        held.HasIndex(h => h.HeldAt);
    }
}
