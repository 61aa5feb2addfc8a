using NatoInternships.TestSupport.Databases;
using Xunit;

namespace NatoInternships.TestSupport.Skipping;

/// <summary>A test on SQL Server; skipped when it is not configured.</summary>
public sealed class SqlServerFactAttribute : FactAttribute
{
    public SqlServerFactAttribute() => Skip = Engines.Missing(Engine.SqlServer);
}
