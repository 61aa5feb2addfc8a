using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NatoInternships.Domain.Vacancies;

namespace NatoInternships.Infrastructure.Persistence.Configurations;

internal sealed class DeadlineExtensionConfiguration : IEntityTypeConfiguration<DeadlineExtension>
{
    public void Configure(EntityTypeBuilder<DeadlineExtension> extension)
    {
        extension.Property(e => e.Id).ValueGeneratedNever();
        extension.ComplexProperty(e => e.Reason, reason => reason.HasLength(DeadlineExtension.ReasonLength));
        extension.Property(e => e.ToldUpTo).IsConcurrencyToken(); // If two processes inform the same batch, one saves.
        extension.Ignore(e => e.From);
        extension.Ignore(e => e.To);
        extension.HasIndex(e => new { e.VacancyId, e.Number }).IsUnique();
        extension.HasIndex(e => e.ToldAt);
    }
}
