using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NatoInternships.Domain.Outages;

namespace NatoInternships.Infrastructure.Persistence.Configurations;

internal sealed class HealthSampleConfiguration : IEntityTypeConfiguration<HealthSample>
{
    public void Configure(EntityTypeBuilder<HealthSample> sample)
    {
        sample.Property(s => s.Id).ValueGeneratedNever();
        sample.HasIndex(s => new { s.IsLogged, s.EndsAt });
    }
}
