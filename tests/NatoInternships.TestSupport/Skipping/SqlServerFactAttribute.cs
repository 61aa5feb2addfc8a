using NatoInternships.TestSupport.Databases;
using Xunit;

namespace NatoInternships.TestSupport.Skipping;

/// <summary>A test on SqlServer, reported as skipped where it is not configured.</summary>
public sealed class SqlServerFactAttribute : FactAttribute
{
    public SqlServerFactAttribute() => Skip = Engines.Missing(Engine.SqlServer);
}
