using System.Data.Common;

namespace NatoInternships.Benchmarks.Yardstick;

/// <summary>A row that the portal wrote, to be written again with other keys.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Columns">Name and value of each column.</param>
internal sealed record RowTemplate(string Table, IReadOnlyList<KeyValuePair<string, object>> Columns)
{
    private string Sql { get; } =
        $"INSERT INTO \"{Table}\" ({string.Join(", ", Columns.Select(column => $"\"{column.Key}\""))}) VALUES ({string.Join(", ", Columns.Select((_, index) => $"@p{index}"))})";

    /// <summary>Reads every row of a table with one of these values in a column.</summary>
    public static async Task<IReadOnlyList<RowTemplate>> ReadAsync(DbConnection connection, string table, string column, params IReadOnlyList<Guid> ids)
    {
        var rows = new List<RowTemplate>();
        foreach (var id in ids)
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // names of the model
            command.CommandText = $"SELECT * FROM \"{table}\" WHERE \"{column}\" = @id";
#pragma warning restore CA2100
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ("@id", id);
            command.Parameters.Add(parameter);
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                rows.Add(new RowTemplate(table, [.. Enumerable.Range(0, reader.FieldCount).Select(index => KeyValuePair.Create(reader.GetName(index), reader.GetValue(index)))]));
            }
        }

        return rows.Count > 0 ? rows : throw new InvalidDataException($"No row in {table}: the sample is not complete.");
    }

    /// <param name="values">They replace those of the sample.</param>
    public Statement With(IReadOnlyDictionary<string, object> values) => new(
        Sql,
        [.. Columns.Select((column, index) => ($"@p{index}", values.GetValueOrDefault(column.Key) ?? column.Value))]);
}

/// <param name="Sql">With named parameters.</param>
/// <param name="Parameters">Their values.</param>
internal sealed record Statement(string Sql, IReadOnlyList<(string Name, object Value)> Parameters);
