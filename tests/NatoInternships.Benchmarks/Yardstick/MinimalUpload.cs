using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Data.Sqlite;
using Microsoft.Net.Http.Headers;
using NatoInternships.Infrastructure.Persistence.Sqlite;
using NatoInternships.TestSupport.Databases;
using Npgsql;

namespace NatoInternships.Benchmarks.Yardstick;

/// <summary>
/// A minimal durable upload: parses the form, hashes, writes and synchronises the file, and inserts the same rows as the portal in one
/// transaction with plain ADO.NET. There is no session, no check and no encryption.
/// </summary>
internal sealed class MinimalUpload
{
    private const string Update =
        "UPDATE \"Applications\" SET \"Status\" = 'Submitted', \"SubmittedVersion\" = 1, \"SlotNo\" = @slot, \"Rank\" = @slot, \"Revision\" = \"Revision\" + 1 WHERE \"Id\" = @id";

    private readonly SampleRows sample;
    private readonly string folder;
    private readonly RowTemplate document;
    private readonly RowTemplate submission;
    private readonly RowTemplate named;
    private readonly IReadOnlyList<RowTemplate> others;

    private MinimalUpload(SampleRows sample, string folder, RowTemplate document, RowTemplate submission, RowTemplate named, IReadOnlyList<RowTemplate> others)
    {
        this.sample = sample;
        this.folder = folder;
        this.document = document;
        this.submission = submission;
        this.named = named;
        this.others = others;
    }

    public static async Task<MinimalUpload> PrepareAsync(SampleRows sample, string folder)
    {
        Directory.CreateDirectory(folder);
        await using var portal = Connect(sample.Engine, sample.PortalConnection);
        await portal.OpenAsync();
        var named = await RowTemplate.ReadAsync(portal, "SubmissionDocuments", "SubmissionId", sample.SubmissionId);

        return new MinimalUpload(
            sample,
            folder,
            (await RowTemplate.ReadAsync(portal, "Documents", "Id", sample.DocumentId))[0],
            (await RowTemplate.ReadAsync(portal, "Submissions", "Id", sample.SubmissionId))[0],
            named[0],
            [
                .. await RowTemplate.ReadAsync(portal, "AuditEntries", "SubjectId", sample.DocumentId, sample.ApplicationId),
                .. await RowTemplate.ReadAsync(portal, "OutboxMessages", "SubjectId", sample.SubmissionId),
            ]);
    }

    /// <summary>Handles one upload for the application and candidate in the query.</summary>
    public async Task TakeAsync(HttpContext context, bool withFile)
    {
        var (application, candidate) = (Guid.Parse(context.Request.Query["application"]!), Guid.Parse(context.Request.Query["candidate"]!));
        var key = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var hash = withFile ? await StoreAsync(context, key) : RandomNumberGenerator.GetHexString(64, lowercase: true);
        await InsertAsync(application, candidate, int.Parse(context.Request.Query["slot"]!, CultureInfo.InvariantCulture), key, hash);
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = "/receipt";
        context.Response.ContentLength = 0;
    }

    private async Task<string> StoreAsync(HttpContext context, string key)
    {
        var boundary = HeaderUtilities.RemoveQuotes(MediaTypeHeaderValue.Parse(context.Request.ContentType).Boundary).Value!;
        var parts = new MultipartReader(boundary, context.Request.Body);
        while (await parts.ReadNextSectionAsync() is { } part)
        {
            if (!ContentDispositionHeaderValue.Parse(part.ContentDisposition).FileName.HasValue)
            {
                using var field = new StreamReader(part.Body);
                await field.ReadToEndAsync();
                continue;
            }

            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            await using var file = new FileStream(Path.Combine(folder, key), FileMode.CreateNew, FileAccess.Write, FileShare.None, 0, FileOptions.Asynchronous);
            var buffer = new byte[64 * 1024];
            for (int read; (read = await part.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false)) > 0;)
            {
                hash.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read));
            }

            file.Flush(flushToDisk: true);

            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }

        throw new BadHttpRequestException("No file.");
    }

    private async Task InsertAsync(Guid application, Guid candidate, int slot, string key, string hash)
    {
        var (documentId, submissionId) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        IReadOnlyList<Statement> statements =
        [
            document.With(new Dictionary<string, object>
            {
                ["Id"] = documentId, ["CandidateId"] = candidate, ["StorageKey"] = key, ["Sha256"] = hash, ["DuplicateKey"] = "Qualification/" + hash,
            }),
            submission.With(new Dictionary<string, object>
            {
                ["Id"] = submissionId, ["ApplicationId"] = application, ["Receipt"] = RandomNumberGenerator.GetHexString(24),
            }),
            named.With(new Dictionary<string, object> { ["SubmissionId"] = submissionId, ["DocumentId"] = documentId }),
            .. others.Select(row => row.With(new Dictionary<string, object> { ["Id"] = Guid.CreateVersion7(), ["Sequence"] = DBNull.Value, ["Hash"] = DBNull.Value })),
            new(Update, [("@slot", slot), ("@id", application)]),
        ];
        await using var connection = Connect(sample.Engine, sample.OwnConnection);
        await connection.OpenAsync();
        if (sample.Engine == Engine.Sqlite)
        {
            await ExecuteAsync(connection, null, new Statement($"PRAGMA busy_timeout = {DurableConnection.BusyMilliseconds}; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;", []));
        }

        await using var transaction = await connection.BeginTransactionAsync();
        if (connection.CanCreateBatch)
        {
            await ExecuteTogetherAsync(connection, transaction, statements);
        }
        else
        {
            foreach (var statement in statements)
            {
                await ExecuteAsync(connection, transaction, statement);
            }
        }

        await transaction.CommitAsync();
    }

    // Uses the fewest round trips that the engine allows.
    private static async Task ExecuteTogetherAsync(DbConnection connection, DbTransaction transaction, IReadOnlyList<Statement> statements)
    {
        await using var batch = connection.CreateBatch();
        batch.Transaction = transaction;
        foreach (var statement in statements)
        {
            var command = batch.CreateBatchCommand();
            command.CommandText = statement.Sql;
            foreach (var (name, value) in statement.Parameters)
            {
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = (name, value);
                command.Parameters.Add(parameter);
            }

            batch.BatchCommands.Add(command);
        }

        await batch.ExecuteNonQueryAsync();
    }

    private static async Task ExecuteAsync(DbConnection connection, DbTransaction? transaction, Statement statement)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // names of the model
        command.CommandText = statement.Sql;
#pragma warning restore CA2100
        foreach (var (name, value) in statement.Parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        await command.ExecuteNonQueryAsync();
    }

    private static DbConnection Connect(Engine engine, string connection) => engine == Engine.PostgreSql ? new NpgsqlConnection(connection) : new SqliteConnection(connection);
}
