using System.Globalization;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.TestSupport.Databases;
using NatoInternships.TestSupport.Hosting;
using Xunit;

namespace NatoInternships.Infrastructure.Tests.Persistence;

/// <summary>
/// The schema of the migrations for SQL Server, read from their script and not from the model. Checks limits that only a server would
/// report.
/// </summary>
public sealed class SqlServerSchemaTests
{
    private const int MostBytesOfClusteredKey = 900;
    private const int MostBytesOfKey = 1700;

    // Identity's own. By its standard, the key of a passkey may have 1,023 bytes, and SQL Server rejects more than 900; no such key is
    // known.
    private const string Passkeys = "PK_AspNetUserPasskeys";

    [Theory]
    [InlineData(MigrationsSqlGenerationOptions.Default)]
    [InlineData(MigrationsSqlGenerationOptions.Idempotent)]
    public async Task The_migrations_one_after_the_other_make_what_the_model_describes(MigrationsSqlGenerationOptions options)
    {
        var (script, create) = (await ScriptAsync(options), await CreateScriptAsync());

        Assert.Equal(SqlServerSchema.Of(create).Lines(), SqlServerSchema.Of(script).Lines());
        Assert.Contains("Applications.SlotNo int null", SqlServerSchema.Of(script).Lines());
    }

    [Fact]
    public async Task Every_migration_of_the_history_stands_in_the_script()
    {
        var migrations = await WithAsync(db => db.Database.GetMigrations().ToList());
        var script = await ScriptAsync();

        Assert.NotEmpty(migrations);
        Assert.All(migrations, migration => Assert.Contains($"N'{migration}'", script, StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_index_holds_an_unbounded_column_or_grows_too_long()
    {
        var findings = IndexProblems(SqlServerSchema.Of(await ScriptAsync()));

        Assert.Equal([Passkeys], findings);
    }

    [Fact]
    public async Task No_delete_reaches_a_table_on_two_ways()
    {
        var schema = SqlServerSchema.Of(await ScriptAsync());

        Assert.Contains(schema.Tables.SelectMany(table => table.ForeignKeys), key => key.OnDelete == DeleteUpdateAction.Cascade); // Identity's own.
        Assert.Empty(TwoWays(schema));
    }

    [Fact]
    public async Task A_unique_index_over_what_may_be_missing_lets_it_be_missing_often()
    {
        var unique = SqlServerSchema.Of(await ScriptAsync()).Tables
            .SelectMany(table => table.Indexes.Where(index => index.IsUnique).Select(index => (table, index)))
            .ToList();

        Assert.All(unique, found => Assert.Equal(
            string.Join(" AND ", found.index.Columns.Where(column => found.table.Columns[column].EndsWith(" null", StringComparison.Ordinal)).Select(column => $"[{column}] IS NOT NULL")),
            found.index.Filter));
        // The cap: ADR 0004.
        Assert.Contains(unique, found => found.index is { Name: "IX_Applications_CandidateId_CallId_SlotNo", Filter: "[SlotNo] IS NOT NULL" });
        Assert.Contains(unique, found => found.index is { Name: "IX_AuditEntries_Sequence", Filter: "[Sequence] IS NOT NULL" });
    }

    // Proves that these tests find such problems, each planted in its own script.
    [Fact]
    public void Such_problems_are_found()
    {
        var wide = SqlServerSchema.Of("CREATE TABLE [T] ([Id] int NOT NULL, [A] nvarchar(max) NULL, [B] nvarchar(851) NULL, CONSTRAINT [PK_T] PRIMARY KEY ([Id])); CREATE INDEX [IX_A] ON [T] ([A]); CREATE INDEX [IX_B] ON [T] ([B]);");
        Assert.Equal(["IX_A", "IX_B"], IndexProblems(wide));
        Assert.Equal(["PK_T"], IndexProblems(SqlServerSchema.Of("CREATE TABLE [T] ([Id] nvarchar(451) NOT NULL, CONSTRAINT [PK_T] PRIMARY KEY ([Id]));")));
        Assert.Equal(["C"], TwoWays(SqlServerSchema.Of("""
            CREATE TABLE [A] ([Id] int NOT NULL);
            CREATE TABLE [B] ([Id] int NOT NULL, CONSTRAINT [FK_B] FOREIGN KEY ([Id]) REFERENCES [A] ([Id]) ON DELETE CASCADE);
            CREATE TABLE [C] ([Id] int NOT NULL, CONSTRAINT [FK_C1] FOREIGN KEY ([Id]) REFERENCES [A] ([Id]) ON DELETE CASCADE, CONSTRAINT [FK_C2] FOREIGN KEY ([Id]) REFERENCES [B] ([Id]) ON DELETE SET NULL);
            """)));
        Assert.Throws<NotSupportedException>(() => SqlServerSchema.Of("TRUNCATE TABLE [A];"));
        Assert.Throws<InvalidOperationException>(() => SqlServerSchema.Of("CREATE TABLE [A] ([Id] int NOT NULL); DROP INDEX [IX_A] ON [A];"));
    }

    [Fact]
    public void The_setup_of_the_database_parses()
    {
        var setup = File.ReadAllText(Path.Combine(Repository.Root, "deploy", "sqlserver", "setup.sql"));

        Assert.Empty(ModelTests.ProblemsOf(setup));
        Assert.DoesNotContain("db_owner", setup, StringComparison.Ordinal);
    }

    // As scripts/make-secrets.sh writes it. The client knows the keywords, and the connection trusts only one certificate.
    [Fact]
    public void The_connection_of_the_containers_is_encrypted_and_is_not_that_of_the_administrator()
    {
        var script = File.ReadAllText(Path.Combine(Repository.Root, "scripts", "make-secrets.sh"));
        var text = System.Text.RegularExpressions.Regex.Match(script, "'(Server=database;[^']*)'").Groups[1].Value;
        var connection = new SqlConnectionStringBuilder(string.Format(CultureInfo.InvariantCulture, text.Replace("%s", "{0}", StringComparison.Ordinal), "portal"));

        Assert.Equal((SqlConnectionEncryptOption.Mandatory, false, "portal"), (connection.Encrypt, connection.TrustServerCertificate, connection.UserID));
        Assert.Equal("/run/secrets/database.crt", connection.ServerCertificate);
    }

    private static List<string> IndexProblems(SqlServerSchema schema) =>
    [
        .. from table in schema.Tables
           from index in table.Indexes
           where index.Columns.Sum(column => Bytes(table.Columns[column])) > (index.IsClustered ? MostBytesOfClusteredKey : MostBytesOfKey)
           select index.Name,
    ];

    /// <summary>Highest number of bytes of a value in an index key; more than any limit for types that cannot be in one.</summary>
    private static int Bytes(string type)
    {
        var name = type.Split(' ')[0];
        var length = name.Contains('(', StringComparison.Ordinal) ? name[(name.IndexOf('(', StringComparison.Ordinal) + 1)..^1] : "";

        return name.Split('(')[0] switch
        {
            "nvarchar" or "varbinary" when length == "max" => 1_000_000,
            "nvarchar" => 2 * int.Parse(length, CultureInfo.InvariantCulture),
            "varbinary" => int.Parse(length, CultureInfo.InvariantCulture),
            "uniqueidentifier" => 16,
            "bit" => 1,
            "date" => 3,
            "int" => 4,
            "bigint" or "datetime2" or "float" => 8,
            "datetimeoffset" => 10,
            "decimal" => 17,
            var other => throw new NotSupportedException(other),
        };
    }

    /// <summary>Tables that a delete of one row reaches in more than one way: SQL Server error 1785.</summary>
    private static List<string> TwoWays(SqlServerSchema schema)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var start in schema.Tables)
        {
            var reached = new List<string>();
            Follow(schema, start.Name, reached);
            found.UnionWith(reached.GroupBy(name => name).Where(ways => ways.Count() > 1).Select(ways => ways.Key));
        }

        return [.. found];
    }

    private static void Follow(SqlServerSchema schema, string from, List<string> reached)
    {
        Assert.True(reached.Count < 1000, "A cascade that leads back to itself.");
        foreach (var (table, _) in schema.Tables.SelectMany(table => table.ForeignKeys
            .Where(key => key.To == from && key.OnDelete is not (DeleteUpdateAction.NotSpecified or DeleteUpdateAction.NoAction))
            .Select(key => (table, key))))
        {
            reached.Add(table.Name);
            Follow(schema, table.Name, reached);
        }
    }

    private static Task<string> ScriptAsync(MigrationsSqlGenerationOptions options = MigrationsSqlGenerationOptions.Default) =>
        WithAsync(db => db.GetService<IMigrator>().GenerateScript(options: options));

    private static Task<string> CreateScriptAsync() => WithAsync(db => db.Database.GenerateCreateScript());

    private static async Task<T> WithAsync<T>(Func<PortalDbContext, T> read)
    {
        await using var host = EngineDatabase.Unconnected(typeof(Program).Assembly, Engine.SqlServer);
        await using var scope = host.Services.CreateAsyncScope();

        return read(scope.ServiceProvider.GetRequiredService<PortalDbContext>());
    }
}
