using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NatoInternships.Domain.Outages;

namespace NatoInternships.Infrastructure.Persistence.Configurations;

internal sealed class OutageConfiguration : IEntityTypeConfiguration<Outage>
{
    public void Configure(EntityTypeBuilder<Outage> outage)
    {
        outage.Property(o => o.Id).ValueGeneratedNever();
        outage.Ignore(o => o.Length);
        outage.HasIndex(o => new { o.Cause, o.StartedAt }).IsUnique(); // If two processes find the same outage, one writes it.
        outage.HasIndex(o => o.EndedAt);
    }
}
