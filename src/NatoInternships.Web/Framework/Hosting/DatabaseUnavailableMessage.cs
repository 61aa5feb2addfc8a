using NatoInternships.Web.Framework.Errors;

namespace NatoInternships.Web.Framework.Hosting;

/// <summary>What a verb or a start says where the database is away, instead of a stack trace: what, and where to look. No address, no password.</summary>
public static class DatabaseUnavailableMessage
{
    /// <summary>Apart from 1, with which a verb says what it found.</summary>
    public const int ExitCode = 2;

    /// <summary>Runs what needs the database.</summary>
    /// <returns>Its result; <see cref="ExitCode"/> after a message on the error output where the database, or a disk, is away.</returns>
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
