using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace NatoInternships.Infrastructure.Persistence.PostgreSql;

/// <summary>Runs pg_dump and pg_restore, which must be of the server's version or later, over the connection that the portal itself uses.</summary>
internal sealed class PostgreSqlTool(string connection)
{
    private readonly NpgsqlConnectionStringBuilder parts = new(connection);

    public string Database => parts.Database!;

    /// <exception cref="InvalidOperationException">The program is missing or failed; its words are in the message.</exception>
    public async Task RunAsync(string program, IEnumerable<string> arguments, CancellationToken ct)
    {
        using var process = new Process { StartInfo = Describe(program, arguments) };
        try
        {
            process.Start();
        }
        catch (Win32Exception exception)
        {
            throw new InvalidOperationException($"{program} is not installed.", exception);
        }

        try
        {
            var said = await process.StandardError.ReadToEndAsync(ct);
            await process.WaitForExitAsync(ct);
            if (process.ExitCode != 0)
            {
                throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {said.Trim()}");
            }
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
            }
        }
    }

    // The password travels in the environment of the child: arguments stand in the process list.
    private ProcessStartInfo Describe(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true };
        (string Name, string? Value)[] settings =
        [
            ("PGHOST", parts.Host),
            ("PGPORT", parts.Port.ToString(CultureInfo.InvariantCulture)),
            ("PGUSER", parts.Username),
            ("PGPASSWORD", parts.Password),
            ("PGDATABASE", parts.Database),
            ("PGSSLMODE", SslMode(parts.SslMode)),
            ("PGSSLROOTCERT", parts.RootCertificate),
        ];
        foreach (var (name, value) in settings)
        {
            if (!string.IsNullOrEmpty(value))
            {
                start.Environment[name] = value;
            }
        }

        return start;
    }

    private static string SslMode(SslMode mode) => mode switch
    {
        Npgsql.SslMode.VerifyCA => "verify-ca",
        Npgsql.SslMode.VerifyFull => "verify-full",
        var other => other.ToString().ToLowerInvariant(),
    };
}
