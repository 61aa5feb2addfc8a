using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace NatoInternships.Web.Tests.Walking;

/// <summary>Every row of every table as text, so that a test detects any change, also in a new table.</summary>
internal sealed partial class DatabaseRows
{
    // Columns that the portal changes by itself: when a session was last used, and the audit chain.
    private static readonly string[] Passing = ["LastSeenAt", "Ticket", "Sequence", "Hash", "PreviousHash", "Seal", "SealedAt"];

    private readonly Dictionary<(string Table, long Row), IReadOnlyDictionary<string, string>> rows = [];

    public static Task<DatabaseRows> ReadAsync(PortalHost host) => host.WithDbAsync(async db =>
    {
        var read = new DatabaseRows();
        await db.Database.OpenConnectionAsync();
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        foreach (var table in await TablesAsync(connection))
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the table's name comes from the database itself
            command.CommandText = $"SELECT rowid, * FROM \"{table}\"";
#pragma warning restore CA2100
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                read.rows[(table, reader.GetInt64(0))] = Enumerable.Range(1, reader.FieldCount - 1)
                    .DistinctBy(reader.GetName)
                    .ToDictionary(reader.GetName, column => Text(reader.GetValue(column)), StringComparer.Ordinal);
            }
        }

        return read;
    });

    /// <summary>Empties every table except those that the migrations filled, so that reading stays fast.</summary>
    public static Task ClearAsync(PortalHost host) => host.WithDbAsync(async db =>
    {
        await db.Database.OpenConnectionAsync();
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        await using var command = connection.CreateCommand();
        var tables = (await TablesAsync(connection)).Where(table => table is not ("AspNetRoles" or "__EFMigrationsHistory" or "__EFMigrationsLock" or "DataProtectionKeys" or "Organisations")); // Rows of the first migration are kept.
#pragma warning disable CA2100
        command.CommandText = $"PRAGMA foreign_keys = OFF; {string.Concat(tables.Select(table => $"DELETE FROM \"{table}\"; "))} PRAGMA foreign_keys = ON;";
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    });

    /// <summary>Returns the rows that contain one of these ids, without columns that reading changes.</summary>
    public IEnumerable<string> About(params Guid[] ids)
    {
        var names = ids.Select(id => id.ToString().ToUpperInvariant()).ToList();

        return rows.Where(row => row.Value.Values.Any(value => names.Any(name => value.Contains(name, StringComparison.OrdinalIgnoreCase))))
            .Select(row => $"{row.Key}: {string.Join(", ", row.Value.Where(cell => !Passing.Contains(cell.Key)).Select(cell => $"{cell.Key}={cell.Value}"))}")
            .Where(row => !row.Contains("SavedForms", StringComparison.Ordinal)) // A form may be saved at any time.
            .Order(StringComparer.Ordinal);
    }

    /// <summary>Returns the changes since then, cell by cell, in an order that does not depend on ids.</summary>
    public IReadOnlyList<Change> Since(DatabaseRows before)
    {
        var changes = new List<Change>();
        foreach (var (key, row) in rows)
        {
            var old = before.rows.GetValueOrDefault(key);
            changes.AddRange(row.Where(cell => !Passing.Contains(cell.Key) && cell.Value != old?[cell.Key])
                .Select(cell => new Change($"{(old is null ? "new " : "")}{key.Table}.{cell.Key}", cell.Value)));
        }

        changes.AddRange(before.rows.Keys.Where(key => !rows.ContainsKey(key)).Select(key => new Change($"gone {key.Table}", "")));

        return [.. changes.OrderBy(change => change.Cell, StringComparer.Ordinal).ThenBy(change => change.Shape, StringComparer.Ordinal)];
    }

    private static string Text(object value) => value switch
    {
        byte[] => "bytes",
        DBNull => "null",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static async Task<List<string>> TablesAsync(SqliteConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
        await using var reader = await command.ExecuteReaderAsync();
        var tables = new List<string>();
        while (await reader.ReadAsync())
        {
            tables.Add(reader.GetString(0));
        }

        return tables;
    }

    /// <param name="Cell">Table and column.</param>
    /// <param name="Value">The current value.</param>
    internal sealed partial record Change(string Cell, string Value)
    {
        /// <summary>The value without random parts: ids, references also in search keys, numbers of vacancies and rows, hashes, tokens.</summary>
        public string Shape => Cell.EndsWith("Number", StringComparison.Ordinal) || Cell.EndsWith(".RowNo", StringComparison.Ordinal) || Cell.EndsWith(".SearchKey", StringComparison.Ordinal) ? "#" : Random().Replace(Value, "#");

        public override string ToString() => $"{Cell}: {Shape}";

        [GeneratedRegex(@"[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}|[0-9a-fA-F]{32,}|(?:R-\d{4}-)?[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}|(?<="")1[0-9]{5}(?="")|[\w+/-]{40,}=*")]
        private static partial Regex Random();
    }
}
