using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NatoInternships.Infrastructure.Outages;

namespace NatoInternships.Infrastructure.Persistence.Configurations;

internal sealed class OutageLogProgressConfiguration : IEntityTypeConfiguration<OutageLogProgress>
{
    public void Configure(EntityTypeBuilder<OutageLogProgress> watch)
    {
        watch.Property(w => w.Id).ValueGeneratedNever();
        watch.Property(w => w.Revision).IsConcurrencyToken();
    }
}
