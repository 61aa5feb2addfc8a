using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NatoInternships.Domain.Applications;

namespace NatoInternships.Infrastructure.Persistence.Configurations;

internal sealed class SubmissionConfiguration : IEntityTypeConfiguration<Submission>
{
    public void Configure(EntityTypeBuilder<Submission> submission)
    {
        submission.Property(s => s.Id).ValueGeneratedNever();
        submission.Property(s => s.Receipt).HasMaxLength(Submission.ReceiptLength);
        submission.HasIndex(s => s.Receipt).IsUnique();
        submission.Property(s => s.ContentHash).HasMaxLength(Submission.HashLength);
        submission.Property(s => s.Signature).HasMaxLength(Submission.SignatureLength);
        submission.HasIndex(s => new { s.ApplicationId, s.Version }).IsUnique();
        submission.HasMany(s => s.Documents).WithOne().HasForeignKey(named => named.SubmissionId);
    }
}
