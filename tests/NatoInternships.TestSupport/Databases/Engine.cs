namespace NatoInternships.TestSupport.Databases;

/// <summary>A database engine the portal runs on; the names are those of Database:Provider.</summary>
public enum Engine
{
    Sqlite,
    PostgreSql,
    SqlServer,
}
