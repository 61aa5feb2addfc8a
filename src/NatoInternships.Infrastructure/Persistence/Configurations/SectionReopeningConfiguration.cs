using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Documents;

namespace NatoInternships.Infrastructure.Persistence.Configurations;

internal sealed class SectionReopeningConfiguration : IEntityTypeConfiguration<SectionReopening>
{
    public void Configure(EntityTypeBuilder<SectionReopening> reopening)
    {
        reopening.Property(r => r.Id).ValueGeneratedNever();
        reopening.Property(r => r.UsedAt).IsConcurrencyToken(); // Used only once.
        reopening.HasIndex(r => new { r.ApplicationId, r.DocumentId }).IsUnique(); // One for each refused file, even if two processes find it.
        reopening.HasOne<InternshipApplication>().WithMany().HasForeignKey(r => r.ApplicationId);
        reopening.HasOne<Document>().WithMany().HasForeignKey(r => r.DocumentId);
    }
}
