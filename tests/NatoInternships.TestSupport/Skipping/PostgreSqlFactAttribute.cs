using NatoInternships.TestSupport.Databases;
using Xunit;

namespace NatoInternships.TestSupport.Skipping;

/// <summary>A test on PostgreSql, reported as skipped where it is not configured.</summary>
public sealed class PostgreSqlFactAttribute : FactAttribute
{
    public PostgreSqlFactAttribute() => Skip = Engines.Missing(Engine.PostgreSql);
}
