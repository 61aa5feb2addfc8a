using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NatoInternships.Domain.Calls;

namespace NatoInternships.Infrastructure.Persistence.Configurations;

internal sealed class CallConfiguration : IEntityTypeConfiguration<Call>
{
    public const int NameLength = 200;

    public void Configure(EntityTypeBuilder<Call> call)
    {
        call.Property(c => c.Id).ValueGeneratedNever();
        call.ComplexProperty(c => c.Name, name => name.HasLength(NameLength));
        call.HasMany(c => c.Slots).WithOne().HasForeignKey(slot => slot.CallId);
        call.HasMany(c => c.Intakes).WithOne().HasForeignKey(intake => intake.CallId);
    }
}
