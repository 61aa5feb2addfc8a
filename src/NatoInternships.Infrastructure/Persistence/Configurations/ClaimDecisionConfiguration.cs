using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Screening;
using NatoInternships.Infrastructure.Identity;

namespace NatoInternships.Infrastructure.Persistence.Configurations;

internal sealed class ClaimDecisionConfiguration : IEntityTypeConfiguration<ClaimDecision>
{
    public void Configure(EntityTypeBuilder<ClaimDecision> claim)
    {
        claim.ToTable("ClaimDecisions");
        claim.HasKey(c => new { c.ApplicationId, c.Version, c.Rule }); // Two officers, one wins.
        claim.Property(c => c.Rule).HasMaxLength(ClaimDecision.RuleLength);
        claim.Property(c => c.Reason).HasMaxLength(DecisionReasons.CodeLength);
        claim.Property(c => c.OwnWords).HasMaxLength(DecisionReasons.OwnWordsLength);
        claim.Property(c => c.Revision).IsConcurrencyToken();
        claim.Ignore(c => c.Overrules);
        claim.HasOne<Submission>().WithMany().HasForeignKey(c => new { c.ApplicationId, c.Version }).HasPrincipalKey(s => new { s.ApplicationId, s.Version });
        claim.HasOne<PortalUser>().WithMany().HasForeignKey(c => c.DecidedBy);
    }
}
