using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace NatoInternships.Infrastructure.Tests.Persistence;

/// <summary>A table as a script leaves it.</summary>
internal sealed class SqlServerTable(string name)
{
    private readonly SortedDictionary<string, string> columns = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, SqlServerIndex> indexes = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, SqlServerForeignKey> foreignKeys = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> checks = new(StringComparer.Ordinal);

    public string Name => name;

    /// <summary>Name and type, for example nvarchar(40).</summary>
    public IReadOnlyDictionary<string, string> Columns => columns;

    /// <summary>Includes primary key and unique constraints.</summary>
    public IReadOnlyCollection<SqlServerIndex> Indexes => indexes.Values;

    public IReadOnlyCollection<SqlServerForeignKey> ForeignKeys => foreignKeys.Values;

    public IEnumerable<string> Lines() =>
    [
        .. columns.Select(column => $"{name}.{column.Key} {column.Value}"),
        .. indexes.Values.Select(index => $"{name} {index.Name} ({string.Join(", ", index.Columns)}){(index.IsUnique ? " unique" : "")}{(index.IsPrimary ? " primary" : "")} {index.Filter}"),
        .. foreignKeys.Values.Select(key => $"{name} {key.Name} to {key.To} {key.OnDelete}"),
        .. checks.Select(check => $"{name} {check.Key} {check.Value}"),
    ];

    public void Add(TableDefinition definition)
    {
        foreach (var column in definition.ColumnDefinitions)
        {
            var isNull = column.Constraints.OfType<NullableConstraintDefinition>().SingleOrDefault()?.Nullable ?? true;
            var identity = column.IdentityOptions is null ? "" : " identity";
            columns.Add(column.ColumnIdentifier.Value, $"{SqlServerSchema.Print(column.DataType).ToLowerInvariant().Replace(" ", "", StringComparison.Ordinal)}{identity}{(isNull ? " null" : "")}");
        }

        foreach (var constraint in definition.TableConstraints)
        {
            Add(constraint);
        }
    }

    public void Add(CreateIndexStatement index) => indexes.Add(index.Name.Value, new SqlServerIndex(
        index.Name.Value,
        [.. index.Columns.Select(NameOf)],
        index.Unique,
        IsPrimary: false,
        IsClustered: index.Clustered ?? false,
        index.FilterPredicate is null ? "" : SqlServerSchema.Print(index.FilterPredicate)));

    /// <summary>Drops the column, index or constraint with this name. Throws when there is none.</summary>
    public void Drop(string what)
    {
        if (!columns.Remove(what) && !indexes.Remove(what) && !foreignKeys.Remove(what) && !checks.Remove(what))
        {
            throw new InvalidOperationException($"{name} has no {what} to drop.");
        }
    }

    private void Add(ConstraintDefinition constraint)
    {
        var called = constraint.ConstraintIdentifier.Value;
        switch (constraint)
        {
            case UniqueConstraintDefinition unique:
                indexes.Add(called, new SqlServerIndex(
                    called, [.. unique.Columns.Select(NameOf)], IsUnique: true, unique.IsPrimaryKey, unique.Clustered ?? unique.IsPrimaryKey, Filter: ""));
                break;
            case ForeignKeyConstraintDefinition key:
                foreignKeys.Add(called, new SqlServerForeignKey(called, SqlServerSchema.NameOf(key.ReferenceTableName), key.DeleteAction));
                break;
            case CheckConstraintDefinition check:
                checks.Add(called, SqlServerSchema.Print(check.CheckCondition));
                break;
            default:
                throw new NotSupportedException(constraint.GetType().Name);
        }
    }

    private static string NameOf(ColumnWithSortOrder column) => column.Column.MultiPartIdentifier.Identifiers[^1].Value;
}

internal sealed record SqlServerIndex(string Name, IReadOnlyList<string> Columns, bool IsUnique, bool IsPrimary, bool IsClustered, string Filter);

internal sealed record SqlServerForeignKey(string Name, string To, DeleteUpdateAction OnDelete);
