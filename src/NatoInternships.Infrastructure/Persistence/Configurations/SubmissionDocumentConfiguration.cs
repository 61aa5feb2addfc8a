using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Documents;

namespace NatoInternships.Infrastructure.Persistence.Configurations;

internal sealed class SubmissionDocumentConfiguration : IEntityTypeConfiguration<SubmissionDocument>
{
    public void Configure(EntityTypeBuilder<SubmissionDocument> named)
    {
        named.ToTable("SubmissionDocuments");
        named.HasKey(n => new { n.SubmissionId, n.DocumentId });
        named.HasOne<Document>().WithMany().HasForeignKey(n => n.DocumentId);
    }
}
