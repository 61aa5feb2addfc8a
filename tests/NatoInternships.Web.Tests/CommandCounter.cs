using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NatoInternships.Web.Tests;

/// <summary>Counts the database commands of a request, which a header identifies.</summary>
public sealed class CommandCounter(IHttpContextAccessor http) : DbCommandInterceptor
{
    public const string Header = "X-Test-Request";

    private static readonly ConcurrentDictionary<string, int> Counts = new();

    public static int Of(string request) => Counts.GetValueOrDefault(request);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (http.HttpContext?.Request.Headers[Header].ToString() is { Length: > 0 } request)
        {
            Counts.AddOrUpdate(request, 1, (_, count) => count + 1);
        }

        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }
}
