using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NatoInternships.Infrastructure.Identity;

namespace NatoInternships.Infrastructure.Persistence.Configurations;

internal sealed class SavedFormConfiguration : IEntityTypeConfiguration<SavedForm>
{
    public void Configure(EntityTypeBuilder<SavedForm> form)
    {
        form.Property(f => f.Id).ValueGeneratedNever();
        form.Property(f => f.SecretHash).HasMaxLength(SavedForm.SecretHashLength);
        form.Property(f => f.Path).HasMaxLength(SavedForm.PathLength);
        form.HasIndex(f => f.SavedAt);
    }
}
