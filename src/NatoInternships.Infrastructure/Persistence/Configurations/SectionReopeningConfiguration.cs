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
        reopening.Property(r => r.UsedAt).IsConcurrencyToken(); // used once
        reopening.HasIndex(r => new { r.ApplicationId, r.DocumentId }).IsUnique(); // one for each refused file, whoever finds it first
        reopening.HasOne<InternshipApplication>().WithMany().HasForeignKey(r => r.ApplicationId);
        reopening.HasOne<Document>().WithMany().HasForeignKey(r => r.DocumentId);
    }
}
