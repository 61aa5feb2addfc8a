using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NatoInternships.Domain.Candidates;
using NatoInternships.Domain.Documents;

namespace NatoInternships.Infrastructure.Persistence.Configurations;

internal sealed class DocumentConfiguration : IEntityTypeConfiguration<Document>
{
    public void Configure(EntityTypeBuilder<Document> document)
    {
        document.Property(d => d.Id).ValueGeneratedNever();
        document.Property(d => d.FileName).HasMaxLength(Document.FileNameLength);
        document.Property(d => d.Language).HasMaxLength(Document.LanguageLength);
        document.Property(d => d.Sha256).HasMaxLength(Document.Sha256Length);
        document.Property(d => d.StorageKey).HasMaxLength(Document.StorageKeyLength);
        document.HasIndex(d => d.StorageKey).IsUnique();
        document.HasIndex(d => d.CandidateId);
        document.Property(d => d.DuplicateKey).HasMaxLength(Document.DuplicateKeyLength);
        document.HasIndex(d => new { d.CandidateId, d.DuplicateKey }).IsUnique();
        document.HasIndex(d => new { d.CandidateId, d.PlaceNo }).IsUnique(); // The limit of files also applies to parallel uploads: ADR 0043.
        document.HasIndex(d => d.InspectAfter);
        document.HasIndex(d => new { d.State, d.InspectedAt });
        document.HasOne<Candidate>().WithMany().HasForeignKey(d => d.CandidateId);
        document.HasOne<Document>().WithMany().HasForeignKey(d => d.TranslationOfId);

        // State and next attempt are the inspector's lease. An inspector that lost the lease cannot save.
        document.Property(d => d.State).IsConcurrencyToken();
        document.Property(d => d.InspectAfter).IsConcurrencyToken();
    }
}
