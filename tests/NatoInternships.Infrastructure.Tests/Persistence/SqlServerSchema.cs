using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace NatoInternships.Infrastructure.Tests.Persistence;

/// <summary>
/// The schema that a T-SQL script creates, found by following its statements in order. Throws for an unknown statement, so that nothing is
/// ignored.
/// </summary>
internal sealed class SqlServerSchema
{
    private static readonly Sql160ScriptGenerator Printer = new();

    private readonly SortedDictionary<string, SqlServerTable> tables = new(StringComparer.Ordinal);

    private SqlServerSchema()
    {
    }

    public IReadOnlyCollection<SqlServerTable> Tables => tables.Values;

    public static SqlServerSchema Of(string script)
    {
        var schema = new SqlServerSchema();
        schema.Run(script);

        return schema;
    }

    /// <summary>Returns one line for each column, key, index, foreign key and check. Equal schemas have equal lines.</summary>
    public IEnumerable<string> Lines() => tables.Values.SelectMany(table => table.Lines());

    private void Run(string script)
    {
        using var reader = new StringReader(script);
        var parsed = (TSqlScript)new TSql160Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        if (errors.Count > 0)
        {
            throw new FormatException($"line {errors[0].Line}: {errors[0].Message}");
        }

        foreach (var statement in parsed.Batches.SelectMany(batch => batch.Statements))
        {
            Run(statement);
        }
    }

    private void Run(TSqlStatement statement)
    {
        switch (statement)
        {
            case CreateTableStatement create:
                Create(create);
                break;
            case AlterTableAddTableElementStatement add:
                tables[NameOf(add.SchemaObjectName)].Add(add.Definition);
                break;
            case AlterTableDropTableElementStatement drop:
                foreach (var element in drop.AlterTableDropTableElements)
                {
                    tables[NameOf(drop.SchemaObjectName)].Drop(element.Name.Value);
                }

                break;
            case CreateIndexStatement index:
                tables[NameOf(index.OnName)].Add(index);
                break;
            case DropIndexStatement drop:
                foreach (var clause in drop.DropIndexClauses.OfType<DropIndexClause>())
                {
                    tables[NameOf(clause.Object)].Drop(clause.Index.Value);
                }

                break;
            case IfStatement conditional: // the guards of an idempotent script: on an empty database each holds
                Run(conditional.ThenStatement);
                break;
            case BeginEndBlockStatement block:
                foreach (var inner in block.StatementList.Statements)
                {
                    Run(inner);
                }

                break;
            case ExecuteStatement { ExecuteSpecification.ExecutableEntity: ExecutableStringList text } when text.Strings.All(part => part is StringLiteral):
                Run(string.Concat(text.Strings.Cast<StringLiteral>().Select(part => part.Value)));
                break;
            case ExecuteStatement { ExecuteSpecification.ExecutableEntity: ExecutableStringList text } when Print(text).Contains("DROP CONSTRAINT", StringComparison.Ordinal):
            case DeclareVariableStatement or SelectStatement: // how a migration finds the name of a column's default
            case InsertStatement or UpdateStatement or SetOnOffStatement or BeginTransactionStatement or CommitTransactionStatement:
                break;
            default:
                throw new NotSupportedException($"{statement.GetType().Name}: {Print(statement)}");
        }
    }

    private void Create(CreateTableStatement create)
    {
        var table = new SqlServerTable(NameOf(create.SchemaObjectName));
        if (table.Name == "__EFMigrationsHistory")
        {
            return; // A create script has none.
        }

        tables.Add(table.Name, table);
        table.Add(create.Definition);
    }

    internal static string NameOf(SchemaObjectName name) => name.BaseIdentifier.Value;

    internal static string Print(TSqlFragment fragment)
    {
        Printer.GenerateScript(fragment, out var text);

        return string.Join(' ', text.Split((char[])[' ', '\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));
    }
}
