using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NatoInternships.Domain.Calls;

namespace NatoInternships.Infrastructure.Persistence.Configurations;

internal sealed class IntakeConfiguration : IEntityTypeConfiguration<Intake>
{
    public void Configure(EntityTypeBuilder<Intake> intake)
    {
        intake.ToTable("Intakes");
        intake.Property(i => i.Id).ValueGeneratedNever();
        intake.Property(i => i.Code).HasMaxLength(Intake.CodeLength);
        intake.HasIndex(i => new { i.CallId, i.Code }).IsUnique();
    }
}
