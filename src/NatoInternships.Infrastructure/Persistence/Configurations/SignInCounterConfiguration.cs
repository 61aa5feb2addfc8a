using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NatoInternships.Infrastructure.Identity;

namespace NatoInternships.Infrastructure.Persistence.Configurations;

internal sealed class SignInCounterConfiguration : IEntityTypeConfiguration<SignInCounter>
{
    public void Configure(EntityTypeBuilder<SignInCounter> counter)
    {
        counter.HasKey(c => new { c.AddressHash, c.SourceHash }); // when two first attempts arrive together, one inserts the row and the other updates it
        counter.Property(c => c.AddressHash).HasMaxLength(SignInCounter.HashLength);
        counter.Property(c => c.SourceHash).HasMaxLength(SignInCounter.HashLength);
        counter.HasIndex(c => c.AllBackAt);
    }
}
