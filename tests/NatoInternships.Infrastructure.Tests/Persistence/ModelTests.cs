using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.TestSupport.Databases;
using Xunit;

namespace NatoInternships.Infrastructure.Tests.Persistence;

/// <summary>Checks of the three models that need no server. They use the program's own models.</summary>
public sealed class ModelTests
{
    /// <summary>Highest number of bytes of a clustered key on SQL Server; the next constant is for other keys.</summary>
    private const int MostBytesOfPrimaryKey = 900;
    private const int MostBytesOfIndex = 1700;

    // Identity's own. By its standard, the key of a passkey may have 1,023 bytes, and SQL Server rejects more than 900; no such key is
    // known.
    private const string Passkeys = "PK_AspNetUserPasskeys";

    // Stored whole as text or JSON and never searched. The last lines are of Identity and the key ring.
    private static readonly string[] WithoutLength =
    [
        "Candidate.Profile", "InternshipApplication.Answers", "Need.Wishes", "Notice.Content", "Notice.Facts", "NoticeDraft.Content", "NoticeDraft.Facts", "NoticeDraft.Comments",
        "Organisation.Name", "Organisation.Acronym", "CriteriaVersion.Criteria", "Submission.Content",
        "PortalUser.PasswordHash", "PortalUser.SecurityStamp", "PortalUser.ConcurrencyStamp", "IdentityRole<Guid>.ConcurrencyStamp",
        "IdentityUserClaim<Guid>.ClaimType", "IdentityUserClaim<Guid>.ClaimValue", "IdentityRoleClaim<Guid>.ClaimType",
        "IdentityRoleClaim<Guid>.ClaimValue", "IdentityUserLogin<Guid>.ProviderDisplayName", "IdentityUserToken<Guid>.Value",
        "DataProtectionKey.FriendlyName", "DataProtectionKey.Xml", "Decision.Conditions",
    ];

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.PostgreSql)]
    [InlineData(Engine.SqlServer)]
    public Task The_migrations_create_the_model(Engine engine) => WithAsync(engine, db => Assert.False(db.Database.HasPendingModelChanges()));

    [Fact]
    public Task Every_text_has_a_length_or_is_known_to_be_whole_text() => WithAsync(Engine.SqlServer, db =>
    {
        var unbounded = Tables(db)
            .SelectMany(table => table.GetFlattenedProperties())
            .Where(property => (property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType) == typeof(string) && property.GetMaxLength() is null)
            .Select(property => $"{property.DeclaringType.DisplayName()}.{property.Name}");

        Assert.Equal(WithoutLength.Order(StringComparer.Ordinal), unbounded.Order(StringComparer.Ordinal));
    });

    [Fact]
    public Task No_key_or_index_of_sql_server_holds_an_unbounded_column_or_grows_too_long() => WithAsync(Engine.SqlServer, db =>
    {
        foreach (var table in Tables(db))
        {
            IEnumerable<(string Name, IReadOnlyList<IProperty> Columns, int Most)> keys =
            [
                .. table.GetKeys().Select(key => (key.GetName() ?? "", key.Properties, key.IsPrimaryKey() ? MostBytesOfPrimaryKey : MostBytesOfIndex)),
                .. table.GetIndexes().Select(index => (index.GetDatabaseName() ?? "", index.Properties, MostBytesOfIndex)),
            ];
            foreach (var (name, columns, most) in keys)
            {
                Assert.All(columns, column => Assert.DoesNotContain("(max)", column.GetColumnType(), StringComparison.OrdinalIgnoreCase));
                Assert.True(columns.Sum(Bytes) <= most || name == Passkeys, $"{table.DisplayName()}: {name} may need {columns.Sum(Bytes)} bytes of {most}.");
            }
        }
    });

    [Fact]
    public Task No_table_is_reached_by_two_cascades() => WithAsync(Engine.SqlServer, db =>
    {
        var tables = Tables(db).ToList();

        Assert.Contains(tables.SelectMany(table => table.GetForeignKeys()), key => key.DeleteBehavior == DeleteBehavior.Cascade); // Identity's own.
        foreach (var start in tables)
        {
            var reached = new List<IEntityType>();
            Follow(start, reached);
            Assert.Equal(reached.Distinct().Count(), reached.Count); // SQL Server error 1785, which a parser does not find.
        }
    });

    [Fact]
    public Task No_key_of_ours_cascades() => WithAsync(Engine.Sqlite, db => Assert.All(
        Tables(db).Where(table => table.ClrType.Namespace!.StartsWith("NatoInternships", StringComparison.Ordinal)).SelectMany(table => table.GetForeignKeys()),
        key => Assert.Equal(DeleteBehavior.Restrict, key.DeleteBehavior)));

    [Theory]
    [InlineData(MigrationsSqlGenerationOptions.Default)]
    [InlineData(MigrationsSqlGenerationOptions.Idempotent)]
    public Task The_migration_script_for_sql_server_parses(MigrationsSqlGenerationOptions options) => WithAsync(Engine.SqlServer, db =>
    {
        var script = db.GetService<IMigrator>().GenerateScript(options: options);

        Assert.Contains("CREATE TABLE [Applications]", script, StringComparison.Ordinal);
        Assert.Contains("CK_Applications_StatusUsesSlot", script, StringComparison.Ordinal);
        Assert.Empty(ProblemsOf(script));
    });

    [Fact]
    public Task The_create_script_for_sql_server_parses() => WithAsync(Engine.SqlServer, db => Assert.Empty(ProblemsOf(db.Database.GenerateCreateScript())));

    [Fact]
    public void The_parser_finds_what_sql_server_would_refuse() => Assert.NotEmpty(ProblemsOf("ALTER TABLE t ADD CHECK ((a = 1) = (b = 2));"));

    internal static IReadOnlyList<string> ProblemsOf(string script)
    {
        using var reader = new StringReader(script);
        new TSql160Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);

        return [.. errors.Select(error => $"line {error.Line}: {error.Message}")];
    }

    /// <summary>Values inside a JSON column (Identity's passkeys) have no columns of their own.</summary>
    private static IEnumerable<IEntityType> Tables(PortalDbContext db) => db.GetService<IDesignTimeModel>().Model.GetEntityTypes().Where(table => !table.IsMappedToJson());

    private static int Bytes(IProperty column) => column.GetColumnType().ToUpperInvariant() switch
    {
        var type when type.StartsWith("NVARCHAR", StringComparison.Ordinal) => 2 * (column.GetMaxLength() ?? int.MaxValue / 4),
        var type when type.StartsWith("VARBINARY", StringComparison.Ordinal) => column.GetMaxLength() ?? int.MaxValue / 4,
        "UNIQUEIDENTIFIER" => 16,
        _ => 8,
    };

    private static void Follow(IEntityType principal, List<IEntityType> reached)
    {
        foreach (var key in principal.GetReferencingForeignKeys().Where(key => key.DeleteBehavior is DeleteBehavior.Cascade or DeleteBehavior.SetNull))
        {
            reached.Add(key.DeclaringEntityType);
            Assert.True(reached.Count < 1000, "A cascade that leads back to itself.");
            Follow(key.DeclaringEntityType, reached);
        }
    }

    private static async Task WithAsync(Engine engine, Action<PortalDbContext> assert)
    {
        await using var host = EngineDatabase.Unconnected(typeof(Program).Assembly, engine);
        await using var scope = host.Services.CreateAsyncScope();
        assert(scope.ServiceProvider.GetRequiredService<PortalDbContext>());
    }
}
