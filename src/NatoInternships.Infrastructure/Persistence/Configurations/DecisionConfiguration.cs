using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Screening;
using NatoInternships.Infrastructure.Identity;

namespace NatoInternships.Infrastructure.Persistence.Configurations;

internal sealed class DecisionConfiguration : IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Decision> decision)
    {
        decision.ToTable("Decisions");
        decision.HasKey(d => new { d.ApplicationId, d.No }); // Two officers, one wins.
        decision.Property(d => d.No).ValueGeneratedNever();
        decision.Property(d => d.Conditions).IsJson();
        decision.HasOne<Submission>().WithMany().HasForeignKey(d => new { d.ApplicationId, d.Version }).HasPrincipalKey(s => new { s.ApplicationId, s.Version });
        decision.HasOne<PortalUser>().WithMany().HasForeignKey(d => d.DecidedBy);
    }
}
