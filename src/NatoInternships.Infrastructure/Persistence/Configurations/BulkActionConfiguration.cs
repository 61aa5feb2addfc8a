using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NatoInternships.Domain.Screening;
using NatoInternships.Infrastructure.Identity;

namespace NatoInternships.Infrastructure.Persistence.Configurations;

internal sealed class BulkActionConfiguration : IEntityTypeConfiguration<BulkAction>
{
    public void Configure(EntityTypeBuilder<BulkAction> bulk)
    {
        bulk.ToTable("BulkActions");
        bulk.Property(b => b.Id).ValueGeneratedNever();
        bulk.HasMany(b => b.Items).WithOne().HasForeignKey(item => item.BulkActionId);
        bulk.HasOne<PortalUser>().WithMany().HasForeignKey(b => b.DecidedBy);
    }
}
