using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NatoInternships.Domain.Screening;

namespace NatoInternships.Infrastructure.Persistence.Configurations;

internal sealed class BulkItemConfiguration : IEntityTypeConfiguration<BulkItem>
{
    public void Configure(EntityTypeBuilder<BulkItem> item)
    {
        item.ToTable("BulkItems");
        item.HasKey(i => new { i.BulkActionId, i.ApplicationId });
        item.Property(i => i.ClaimRule).HasMaxLength(ClaimDecision.RuleLength);
        item.HasOne<Decision>().WithMany().HasForeignKey(i => new { i.ApplicationId, i.DecisionNo });
    }
}
