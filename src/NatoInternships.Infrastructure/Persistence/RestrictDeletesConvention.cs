using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace NatoInternships.Infrastructure.Persistence;

/// <summary>
/// Disables cascading deletes: code deletes dependent rows explicitly. Identity's own tables keep its rules. SQL Server would also reject a
/// second cascade path (error 1785).
/// </summary>
internal sealed class RestrictDeletesConvention : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var entityType in modelBuilder.Metadata.GetEntityTypes())
        {
            if (entityType.ClrType.Namespace?.StartsWith("NatoInternships", StringComparison.Ordinal) != true)
            {
                continue;
            }

            foreach (var key in entityType.GetForeignKeys())
            {
                key.Builder.OnDelete(DeleteBehavior.Restrict);
            }
        }
    }
}
