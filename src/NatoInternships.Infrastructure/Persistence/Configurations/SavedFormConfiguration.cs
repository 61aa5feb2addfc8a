using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NatoInternships.Infrastructure.Identity;

namespace NatoInternships.Infrastructure.Persistence.Configurations;

internal sealed class SavedFormConfiguration : IEntityTypeConfiguration<SavedForm>
{
    public void Configure(EntityTypeBuilder<SavedForm> held)
    {
        held.Property(h => h.Id).ValueGeneratedNever();
        held.Property(h => h.SecretHash).HasMaxLength(SavedForm.SecretHashLength);
        held.Property(h => h.Path).HasMaxLength(SavedForm.PathLength);
        held.HasIndex(h => h.HeldAt);
    }
}
