using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NatoInternships.Domain.Pool;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Identity;

namespace NatoInternships.Infrastructure.Persistence.Configurations;

internal sealed class DivisionMemberConfiguration : IEntityTypeConfiguration<DivisionMember>
{
    public void Configure(EntityTypeBuilder<DivisionMember> member)
    {
        member.ToTable("DivisionMembers");
        member.HasKey(m => new { m.UserId, m.DivisionId }); // One membership of a person in a division, also when two leads add at once.
        member.HasIndex(m => m.DivisionId);
        member.HasOne<PortalUser>().WithMany().HasForeignKey(m => m.UserId);
        member.HasOne<Division>().WithMany().HasForeignKey(m => m.DivisionId);
    }
}
