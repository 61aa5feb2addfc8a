using System.ComponentModel.DataAnnotations;

namespace NatoInternships.Infrastructure.Persistence;

/// <summary>Configuration section "Database".</summary>
public sealed record DatabaseOptions
{
    /// <summary>Sqlite, SqlServer or PostgreSql.</summary>
    [Required]
    [AllowedValues("Sqlite", "SqlServer", "PostgreSql")]
    public string Provider { get; init; } = "Sqlite";
}
