using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NatoInternships.Domain.Candidates;
using NatoInternships.Infrastructure.Identity;

namespace NatoInternships.Infrastructure.Persistence.Configurations;

internal sealed class CandidateConfiguration : IEntityTypeConfiguration<Candidate>
{
    public void Configure(EntityTypeBuilder<Candidate> candidate)
    {
        candidate.Property(c => c.Id).ValueGeneratedNever();
        candidate.Property(c => c.Profile).IsJson();
        candidate.Property(c => c.FamilyNameKey).HasMaxLength(CandidateProfile.NameLength);
        candidate.Property(c => c.Revision).IsConcurrencyToken();
        candidate.HasIndex(c => c.UserId).IsUnique();
        candidate.HasIndex(c => new { c.FamilyNameKey, c.BirthDate });
        candidate.HasOne<PortalUser>().WithMany().HasForeignKey(c => c.UserId);
    }
}
