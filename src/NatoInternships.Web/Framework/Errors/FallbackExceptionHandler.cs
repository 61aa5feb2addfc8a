using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace NatoInternships.Web.Framework.Errors;

/// <summary>Sends a fixed HTML page in both languages when even the error page failed. It needs nothing but this string.</summary>
public static class FallbackExceptionHandler
{
    private const string Page = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>The portal cannot answer / Le portail ne peut pas répondre - NATO Internships</title>
        </head>
        <body>
        <main>
        <h1>The portal cannot answer just now</h1>
        <p>Something failed on our side, and it has been recorded. What you saved or submitted before is safe. Try again in a few minutes.</p>
        <p><a href="/en">Go to the home page</a></p>
        <div lang="fr">
        <h2>Le portail ne peut pas répondre pour le moment</h2>
        <p>Une panne s’est produite de notre côté et elle a été enregistrée. Ce que vous aviez enregistré ou envoyé est conservé. Réessayez dans quelques minutes.</p>
        <p><a href="/fr">Aller à la page d’accueil</a></p>
        </div>
        </main>
        </body>
        </html>
        """;

    /// <summary>Must run before the exception handler, which rethrows when its own page fails.</summary>
    public static IApplicationBuilder UseFallbackExceptionHandler(this IApplicationBuilder app)
    {
        var logger = app.ApplicationServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(FallbackExceptionHandler).FullName!);

        return app.Use(async (context, next) =>
        {
            try
            {
                await next(context);
            }
            catch (Exception exception) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
            {
                logger.LogCritical(exception, "The error page itself failed");
                await WriteAsync(context, ServiceUnavailable.Caused(exception) ? 503 : 500);
            }
        });
    }

    private static async Task WriteAsync(HttpContext context, int status)
    {
        context.Response.Clear();
        context.Features.Get<IHttpResponseFeature>()!.ReasonPhrase = null;
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers[HeaderNames.CacheControl] = "no-store";
        if (status == 503)
        {
            context.Response.Headers.RetryAfter = ErrorPages.RetryAfterSeconds;
        }

        await context.Response.WriteAsync(Page, context.RequestAborted);
    }
}
