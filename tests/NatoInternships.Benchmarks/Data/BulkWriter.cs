using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Metadata;
using NatoInternships.TestSupport.Databases;
using Npgsql;
using NpgsqlTypes;

namespace NatoInternships.Benchmarks.Data;

/// <summary>
/// Inserts new entities in sets: with prepared statements on SQLite, with binary COPY on PostgreSQL. Everything between two commits is one
/// transaction.
/// </summary>
internal abstract class BulkWriter : IAsyncDisposable
{
    private readonly Dictionary<Type, BulkTable> tables = [];
    private readonly IModel model;
    private DbTransaction? transaction;

    private BulkWriter(DbConnection connection, IModel model)
    {
        Connection = connection;
        this.model = model;
    }

    protected DbConnection Connection { get; }

    /// <summary>Opens a connection of its own. The database must be migrated.</summary>
    public static async Task<BulkWriter> OpenAsync(Engine engine, string connection, IModel model)
    {
        BulkWriter writer = engine switch
        {
            Engine.Sqlite => new OnSqlite(new SqliteConnection(connection), model),
            Engine.PostgreSql => new OnPostgreSql(new NpgsqlConnection(connection), model),
            _ => throw new NotSupportedException($"No bulk writer for {engine}."),
        };
        await writer.Connection.OpenAsync();
        await writer.PrepareAsync();

        return writer;
    }

    /// <summary>Inserts entities of one type.</summary>
    public async Task WriteAsync<T>(IReadOnlyList<T> entities)
        where T : class
    {
        if (!tables.TryGetValue(typeof(T), out var table))
        {
            tables[typeof(T)] = table = BulkTable.Of<T>(model);
        }

        transaction ??= await Connection.BeginTransactionAsync();
        await WriteAsync(table, entities);
    }

    public async Task CommitAsync()
    {
        if (transaction is not null)
        {
            await transaction.CommitAsync();
            await transaction.DisposeAsync();
            transaction = null;
        }
    }

    public virtual async ValueTask DisposeAsync()
    {
        if (transaction is not null)
        {
            await transaction.DisposeAsync();
        }

        await Connection.DisposeAsync();
    }

    protected abstract Task PrepareAsync();

    protected abstract Task WriteAsync(BulkTable table, IReadOnlyList<object> entities);

    private static string Quoted(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"\"{name}\""));

    private sealed class OnSqlite(SqliteConnection connection, IModel model) : BulkWriter(connection, model)
    {
        private readonly Dictionary<BulkTable, (DbCommand Insert, IReadOnlyList<DbParameter> Parameters)> prepared = [];

        public override async ValueTask DisposeAsync()
        {
            foreach (var (insert, _) in prepared.Values)
            {
                await insert.DisposeAsync();
            }

            await base.DisposeAsync();
            SqliteConnection.ClearPool(connection); // A pooled connection would keep the settings below.
        }

        // A run that is interrupted starts again, so a commit need not survive a power cut.
        protected override async Task PrepareAsync()
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA foreign_keys = ON; PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA cache_size = -400000; PRAGMA wal_autocheckpoint = 20000;";
            await command.ExecuteNonQueryAsync();
        }

        protected override Task WriteAsync(BulkTable table, IReadOnlyList<object> entities)
        {
            var (insert, parameters) = Insert(table);
            insert.Transaction = transaction;
            foreach (var entity in entities)
            {
                for (var column = 0; column < parameters.Count; column++)
                {
                    parameters[column].Value = table.Value(entity, column) ?? DBNull.Value;
                }

                insert.ExecuteNonQuery();
            }

            return Task.CompletedTask;
        }

        private (DbCommand Insert, IReadOnlyList<DbParameter> Parameters) Insert(BulkTable table)
        {
            if (prepared.TryGetValue(table, out var known))
            {
                return known;
            }

            var insert = connection.CreateCommand();
            var parameters = table.Parameters(insert);
#pragma warning disable CA2100 // names of the model
            insert.CommandText = $"INSERT INTO \"{table.Name}\" ({Quoted(table.ColumnNames)}) VALUES ({string.Join(", ", parameters.Select(parameter => parameter.ParameterName))})";
#pragma warning restore CA2100
            insert.Parameters.AddRange(parameters.ToArray());

            return prepared[table] = (insert, parameters);
        }
    }

    private sealed class OnPostgreSql(NpgsqlConnection connection, IModel model) : BulkWriter(connection, model)
    {
        protected override Task PrepareAsync() => Task.CompletedTask;

        protected override async Task WriteAsync(BulkTable table, IReadOnlyList<object> entities)
        {
            await using var command = connection.CreateCommand();
            NpgsqlDbType[] types = [.. table.Parameters(command).Cast<NpgsqlParameter>().Select(parameter => parameter.NpgsqlDbType)];
            await using var copy = await connection.BeginBinaryImportAsync($"COPY \"{table.Name}\" ({Quoted(table.ColumnNames)}) FROM STDIN (FORMAT BINARY)");
            foreach (var entity in entities)
            {
                await copy.StartRowAsync();
                for (var column = 0; column < types.Length; column++)
                {
                    if (table.Value(entity, column) is { } value)
                    {
                        await copy.WriteAsync(value, types[column]);
                    }
                    else
                    {
                        await copy.WriteNullAsync();
                    }
                }
            }

            await copy.CompleteAsync();
        }
    }
}
