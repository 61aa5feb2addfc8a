namespace NatoInternships.TestSupport.Databases;

/// <summary>A database engine of the portal. The names are those of Database:Provider.</summary>
public enum Engine
{
    Sqlite,
    PostgreSql,
    SqlServer,
}
