using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NatoInternships.Infrastructure.Audit;

namespace NatoInternships.Infrastructure.Persistence.Configurations;

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> entry)
    {
        entry.Property(e => e.Id).ValueGeneratedNever();
        entry.Property(e => e.Action).HasMaxLength(AuditEntry.ActionLength);
        entry.Property(e => e.SubjectType).HasMaxLength(AuditEntry.SubjectLength);
        entry.Property(e => e.Detail).HasMaxLength(AuditEntry.DetailLength);
        entry.Property(e => e.Hash).HasMaxLength(AuditEntry.HashLength);
        entry.Property(e => e.Mac).HasMaxLength(AuditEntry.MacLength);
        entry.Property(e => e.Sequence).IsConcurrencyToken(); // Sealed only once: a second replica must not number it again.
        entry.HasIndex(e => e.Sequence).IsUnique();
        entry.HasIndex(e => e.At);
        entry.HasIndex(e => new { e.SubjectId, e.Sequence });
        entry.HasIndex(e => new { e.ActorId, e.Sequence });
        entry.HasIndex(e => new { e.Action, e.Sequence });
    }
}
