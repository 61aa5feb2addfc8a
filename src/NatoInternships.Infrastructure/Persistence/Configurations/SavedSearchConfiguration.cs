using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NatoInternships.Domain.Screening;
using NatoInternships.Infrastructure.Identity;

namespace NatoInternships.Infrastructure.Persistence.Configurations;

internal sealed class SavedSearchConfiguration : IEntityTypeConfiguration<SavedSearch>
{
    public void Configure(EntityTypeBuilder<SavedSearch> search)
    {
        search.ToTable("SavedSearches");
        search.Property(s => s.Id).ValueGeneratedNever();
        search.Property(s => s.Name).HasMaxLength(SavedSearch.NameLength);
        search.Property(s => s.Query).HasMaxLength(SavedSearch.QueryLength);
        search.HasIndex(s => new { s.UserId, s.Name }).IsUnique();
        search.HasOne<PortalUser>().WithMany().HasForeignKey(s => s.UserId);
    }
}
