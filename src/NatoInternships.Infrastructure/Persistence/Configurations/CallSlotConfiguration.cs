using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NatoInternships.Domain.Calls;

namespace NatoInternships.Infrastructure.Persistence.Configurations;

internal sealed class CallSlotConfiguration : IEntityTypeConfiguration<CallSlot>
{
    public void Configure(EntityTypeBuilder<CallSlot> slot)
    {
        slot.ToTable("CallSlots");
        slot.HasKey(s => new { s.CallId, s.SlotNo });
        slot.Property(s => s.SlotNo).ValueGeneratedNever();
    }
}
