using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NatoInternships.Domain.Eligibility;

namespace NatoInternships.Infrastructure.Persistence.Configurations;

internal sealed class CriteriaVersionConfiguration : IEntityTypeConfiguration<CriteriaVersion>
{
    public void Configure(EntityTypeBuilder<CriteriaVersion> criteria)
    {
        criteria.Property(c => c.Id).ValueGeneratedNever();
        criteria.Property(c => c.Name).HasMaxLength(CriteriaVersion.NameLength);
        criteria.Property(c => c.Criteria).IsJson();
    }
}
