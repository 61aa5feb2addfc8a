using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NatoInternships.Domain.Pool;

namespace NatoInternships.Infrastructure.Persistence.Configurations;

internal sealed class NeedPlaceConfiguration : IEntityTypeConfiguration<NeedPlace>
{
    public void Configure(EntityTypeBuilder<NeedPlace> place)
    {
        place.ToTable("NeedPlaces");
        place.HasKey(p => new { p.NeedId, p.PlaceNo });
        place.Property(p => p.PlaceNo).ValueGeneratedNever();
    }
}
