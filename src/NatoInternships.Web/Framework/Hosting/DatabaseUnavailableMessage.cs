using NatoInternships.Web.Framework.Errors;

namespace NatoInternships.Web.Framework.Hosting;

/// <summary>
/// The message of a verb or a start when the database is unavailable, instead of a stack trace. Contains no address and no password.
/// </summary>
public static class DatabaseUnavailableMessage
{
    /// <summary>Differs from 1, which means that a verb has findings.</summary>
    public const int ExitCode = 2;

    /// <summary>Runs work that needs the database.</summary>
    /// <returns>The result of the work, or <see cref="ExitCode"/> after a message on the error output when the database or a disk is
    /// unavailable.</returns>
    public static async Task<int?> OrMessageAsync(this WebApplication app, Func<Task<int?>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception exception) when (ServiceUnavailable.Caused(exception))
        {
            var provider = app.Configuration["Database:Provider"] ?? "Sqlite";
            await Console.Error.WriteLineAsync(
                $"The database cannot be used ({provider}, {exception.GetBaseException().GetType().Name}). Nothing was changed. "
                + $"Look at ConnectionStrings:{provider}, at the server or the file it names, and at the room on the disk.");

            return ExitCode;
        }
    }
}
