using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace NatoInternships.Benchmarks.Data;

/// <summary>
/// The table of an entity, as the model maps it: columns, values and conversions. Throws when a column has no property of the entity, so
/// that a change of the model ends the run instead of leaving a column empty.
/// </summary>
internal sealed class BulkTable
{
    private readonly IReadOnlyList<BulkColumn> columns;

    private BulkTable(string name, IReadOnlyList<BulkColumn> columns)
    {
        Name = name;
        this.columns = columns;
    }

    /// <summary>The name in the database.</summary>
    public string Name { get; }

    public IReadOnlyList<string> ColumnNames => [.. columns.Select(column => column.Name)];

    public static BulkTable Of<T>(IModel model)
    {
        var entity = model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is not in the model.");
        var table = entity.GetTableMappings().Single().Table;
        var columns = table.Columns.Where(column => !IsGiven(column)).Select(column => ColumnOf(entity, column)).ToList();

        return new BulkTable(table.Name, columns);
    }

    /// <summary>Creates a parameter for each column, with the engine's type.</summary>
    public IReadOnlyList<DbParameter> Parameters(DbCommand command) =>
        [.. columns.Select((column, index) => column.Mapping.CreateParameter(command, $"@p{index}", value: null, column.IsNullable))];

    /// <summary>Returns the value of a column as the database stores it; null for none.</summary>
    public object? Value(object entity, int column) => columns[column].Value(entity);

    // A number that the database gives, in the order of the rows.
    private static bool IsGiven(IColumn column) => column.PropertyMappings.Any(mapping => mapping.Property.ValueGenerated == ValueGenerated.OnAdd && mapping.Property.ClrType == typeof(long));

    private static BulkColumn ColumnOf(IEntityType entity, IColumn column)
    {
        var property = column.PropertyMappings.Select(mapping => mapping.Property).SingleOrDefault(one => one.DeclaringType == entity || entity.GetProperties().Contains(one));
        if (property is null || property.IsShadowProperty())
        {
            throw new InvalidOperationException($"{entity.DisplayName()} has no property for the column {column.Name} of {column.Table.Name}.");
        }

        var (getter, mapping) = (property.GetGetter(), (RelationalTypeMapping)property.GetTypeMapping());
        var convert = mapping.Converter?.ConvertToProvider;

        return new BulkColumn(column.Name, mapping, column.IsNullable, instance => getter.GetClrValueUsingContainingEntity(instance) is { } value ? convert is null ? value : convert(value) : null);
    }

    private sealed record BulkColumn(string Name, RelationalTypeMapping Mapping, bool IsNullable, Func<object, object?> Value);
}
