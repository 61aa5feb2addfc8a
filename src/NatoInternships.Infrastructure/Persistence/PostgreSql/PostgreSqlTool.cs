using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace NatoInternships.Infrastructure.Persistence.PostgreSql;

/// <summary>
/// Runs pg_dump and pg_restore over the portal's own connection. The tools must have the server's version or a later one.
/// </summary>
internal sealed class PostgreSqlTool(string connection)
{
    private readonly NpgsqlConnectionStringBuilder parts = new(connection);

    public string Database => parts.Database!;

    /// <exception cref="InvalidOperationException">The program is missing or failed; the message contains its output.</exception>
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
                throw new InvalidOperationException($"{program} ended with exit code {process.ExitCode}: {said.Trim()}");
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

    // The password is in the environment of the child process, because everybody can read its arguments.
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
