namespace NatoInternships.TestSupport.Databases;

/// <summary>The engines that can be tested here: PostgreSQL and SQL Server need an environment variable with a server.</summary>
public static class Engines
{
    /// <summary>
    /// Returns the variable that names a server on which databases may be created, for example ConnectionStrings__PostgreSql.
    /// </summary>
    public static string Variable(Engine engine) => $"ConnectionStrings__{engine}";

    /// <summary>Returns null for SQLite, and when no server is configured.</summary>
    public static string? Server(Engine engine) =>
        engine != Engine.Sqlite && Environment.GetEnvironmentVariable(Variable(engine)) is { Length: > 0 } server ? server : null;

    /// <summary>Returns why tests on the engine are skipped; null when they run.</summary>
    public static string? Missing(Engine engine) => engine == Engine.Sqlite || Server(engine) is not null
        ? null
        : $"{engine} is not configured: {Variable(engine)} names no server.";
}
