using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NatoInternships.Domain.Releases;
using NatoInternships.Domain.Screening;

namespace NatoInternships.Infrastructure.Persistence.Configurations;

internal sealed class ReleasedDecisionConfiguration : IEntityTypeConfiguration<ReleasedDecision>
{
    public void Configure(EntityTypeBuilder<ReleasedDecision> released)
    {
        // Only a decision with an outcome is released, and not by whoever overruled a result in it.
        released.ToTable("ReleasedDecisions", table =>
        {
            table.HasCheckConstraint("CK_ReleasedDecisions_SecondPerson", "\"OverruledBy\" IS NULL OR \"OverruledBy\" <> \"ReleasedBy\"");
            table.HasCheckConstraint("CK_ReleasedDecisions_Outcome", $"\"Outcome\" <> '{DecisionOutcome.None}'");
        });
        released.HasKey(r => new { r.ApplicationId, r.No });
        released.Property(r => r.No).ValueGeneratedNever();
        released.HasIndex(r => new { r.ApplicationId, r.DecisionNo }).IsUnique(); // Nobody is told twice.
        released.ComplexProperty(r => r.Text, text => text.HasLength(ReleasedDecision.TextLength));
        released.HasOne<Decision>().WithMany()
            .HasForeignKey(r => new { r.ApplicationId, r.DecisionNo, r.Outcome })
            .HasPrincipalKey(d => new { d.ApplicationId, d.No, d.Outcome });
        released.HasOne<Release>().WithMany().HasForeignKey(r => r.ReleaseId);
    }
}
