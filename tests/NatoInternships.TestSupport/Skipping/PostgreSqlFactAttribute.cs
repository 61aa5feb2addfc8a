using NatoInternships.TestSupport.Databases;
using Xunit;

namespace NatoInternships.TestSupport.Skipping;

/// <summary>A test on PostgreSQL; skipped when it is not configured.</summary>
public sealed class PostgreSqlFactAttribute : FactAttribute
{
    public PostgreSqlFactAttribute() => Skip = Engines.Missing(Engine.PostgreSql);
}
