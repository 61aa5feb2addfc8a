using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NatoInternships.Domain.Values;

namespace NatoInternships.Infrastructure.Persistence.Configurations;

internal static class LocalizedTextConfiguration
{
    /// <summary>Gives the columns of both languages the same length.</summary>
    public static void HasLength(this ComplexPropertyBuilder<LocalizedText> text, int length)
    {
        text.Property(t => t.En).HasMaxLength(length);
        text.Property(t => t.Fr).HasMaxLength(length);
        text.Ignore(t => t.IsComplete);
    }
}
