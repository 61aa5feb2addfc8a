using System.ComponentModel.DataAnnotations;

namespace NatoInternships.Infrastructure.Persistence;

/// <summary>Section "Database" of the configuration.</summary>
public sealed record DatabaseOptions
{
    /// <summary>Sqlite, SqlServer or PostgreSql.</summary>
    [Required]
    [AllowedValues("Sqlite", "SqlServer", "PostgreSql")]
    public string Provider { get; init; } = "Sqlite";
}
