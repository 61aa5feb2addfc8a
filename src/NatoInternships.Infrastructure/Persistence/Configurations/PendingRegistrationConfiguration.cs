using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NatoInternships.Domain.Candidates;
using NatoInternships.Infrastructure.Identity;

namespace NatoInternships.Infrastructure.Persistence.Configurations;

internal sealed class PendingRegistrationConfiguration : IEntityTypeConfiguration<PendingRegistration>
{
    public void Configure(EntityTypeBuilder<PendingRegistration> registration)
    {
        registration.Property(r => r.Id).ValueGeneratedNever();
        registration.Property(r => r.Email).HasMaxLength(AccountToken.EmailLength);
        registration.Property(r => r.NormalizedEmail).HasMaxLength(AccountToken.EmailLength);
        registration.Property(r => r.PasswordHash).HasMaxLength(PendingRegistration.PasswordHashLength);
        registration.Property(r => r.GivenNames).HasMaxLength(CandidateProfile.NameLength);
        registration.Property(r => r.FamilyName).HasMaxLength(CandidateProfile.NameLength);
        registration.Property(r => r.ReturnUrl).HasMaxLength(PendingRegistration.ReturnUrlLength);
        registration.HasIndex(r => new { r.NormalizedEmail, r.CreatedAt });
        registration.HasIndex(r => r.ExpiresAt);
    }
}
