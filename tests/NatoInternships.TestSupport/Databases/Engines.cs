namespace NatoInternships.TestSupport.Databases;

/// <summary>Which engines can be tested here: PostgreSQL and SQL Server where an environment variable names a server.</summary>
public static class Engines
{
    /// <summary>The variable that names a server on which databases may be made, for example ConnectionStrings__PostgreSql.</summary>
    public static string Variable(Engine engine) => $"ConnectionStrings__{engine}";

    /// <summary>Null for SQLite, and where no server is named.</summary>
    public static string? Server(Engine engine) =>
        engine != Engine.Sqlite && Environment.GetEnvironmentVariable(Variable(engine)) is { Length: > 0 } server ? server : null;

    /// <summary>Why tests on it are skipped; null when they run.</summary>
    public static string? Missing(Engine engine) => engine == Engine.Sqlite || Server(engine) is not null
        ? null
        : $"{engine} is not configured: {Variable(engine)} names no server.";
}
