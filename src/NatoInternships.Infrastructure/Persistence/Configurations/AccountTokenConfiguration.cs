using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NatoInternships.Infrastructure.Identity;

namespace NatoInternships.Infrastructure.Persistence.Configurations;

internal sealed class AccountTokenConfiguration : IEntityTypeConfiguration<AccountToken>
{
    public void Configure(EntityTypeBuilder<AccountToken> token)
    {
        token.Property(t => t.Id).ValueGeneratedNever();
        token.Property(t => t.LinkHash).HasMaxLength(AccountToken.HashLength);
        token.Property(t => t.CodeHash).HasMaxLength(AccountToken.HashLength);
        token.Property(t => t.NewEmail).HasMaxLength(AccountToken.EmailLength);
        token.Property(t => t.AskedEmail).HasMaxLength(AccountToken.EmailLength);
        token.Property(t => t.OldEmail).HasMaxLength(AccountToken.EmailLength);
        token.Property(t => t.UsedAt).IsConcurrencyToken(); // Used only once, also by parallel requests.
        token.Property(t => t.Attempts).IsConcurrencyToken(); // Parallel guesses of a code all count.
        token.HasIndex(t => t.LinkHash);
        token.HasIndex(t => new { t.UserId, t.Purpose });
        token.HasIndex(t => t.ExpiresAt);
        token.HasIndex(t => t.RegistrationId);
        token.HasOne<PendingRegistration>().WithMany().HasForeignKey(t => t.RegistrationId);
        token.HasOne<PortalUser>().WithMany().HasForeignKey(t => t.UserId);
    }
}
