using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace NatoInternships.Web.Framework.Uploads;

/// <summary>Reads a form part by part. See <see cref="StreamedFormAttribute"/>.</summary>
public static class StreamedForms
{
    /// <summary>Most fields before the file; a page has a dozen.</summary>
    public const int MostFields = 64;

    /// <summary>Longest field, in bytes of UTF-8.</summary>
    public const int LongestField = 16 * 1024;

    private const int LongestBoundary = 100;
    private const int BufferLength = 64 * 1024;
    private static readonly TimeSpan LongestDrain = TimeSpan.FromMinutes(1);

    /// <summary>The file at the end of the form; null where none was chosen.</summary>
    public static StreamedFile? StreamedFile(this HttpContext context) => context.Features.Get<StreamedFile>();

    internal static (FormType Type, string? Boundary) ContentTypeOf(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
        {
            return (FormType.Unreadable, null);
        }

        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;

        return type.MediaType.Value?.ToLowerInvariant() switch
        {
            "application/x-www-form-urlencoded" => (FormType.Plain, null),
            "multipart/form-data" when boundary is { Length: > 0 and <= LongestBoundary } => (FormType.Multipart, boundary),
            _ => (FormType.Unreadable, null),
        };
    }

    /// <summary>Reads up to the file, which stays in the body, and puts the fields where the framework looks for a form.</summary>
    internal static async Task ReadFieldsAsync(HttpContext context, string boundary, CancellationToken ct)
    {
        var fields = new KeyValueAccumulator();
        var count = 0;
        var parts = new MultipartReader(boundary, new FormBody(context.Request.Body), BufferLength);
        try
        {
            while (await parts.ReadNextSectionAsync(ct) is { } part)
            {
                if (!ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var disposition)
                    || !disposition.DispositionType.Equals("form-data")
                    || ++count > MostFields)
                {
                    throw Unreadable();
                }

                if (NameOfFile(disposition) is not { } fileName)
                {
                    fields.Append(Unquoted(disposition.Name) ?? throw Unreadable(), await ReadFieldAsync(part.Body, ct));
                }
                else if (fileName.Length > 0)
                {
                    context.Features.Set(new StreamedFile(Unquoted(disposition.Name) ?? throw Unreadable(), fileName, new FormBody(part.Body)));
                    break; // what comes after the file is not read: it stands last in every form
                }
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw Unreadable(exception); // headers too many or too long, no such boundary, or no end
        }

        context.Request.Form = new FormCollection(fields.GetResults());
    }

    /// <summary>Reads away what is left of the body, within bounds of size and time, and never fails.</summary>
    internal static async Task DrainAsync(HttpContext context)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        time.CancelAfter(LongestDrain);
        var buffer = new byte[BufferLength];
        var left = StreamedFormAttribute.MaxBody;
        context.Features.Get<LimitedBody>()?.Allow(long.MaxValue, StreamedFormAttribute.LongestUpload);
        try
        {
            for (int read; left > 0 && (read = await context.Request.Body.ReadAsync(buffer, time.Token)) > 0;)
            {
                left -= read;
            }
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException or BadHttpRequestException)
        {
            left = 0;
        }

        if (left <= 0 && !context.Response.HasStarted)
        {
            context.Response.Headers.Connection = "close";
        }
    }

    private static async Task<string> ReadFieldAsync(Stream body, CancellationToken ct)
    {
        var bytes = new byte[LongestField + 1];
        var length = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, ct);

        return length <= LongestField ? Encoding.UTF8.GetString(bytes, 0, length) : throw Unreadable();
    }

    // Null for a field; empty for a file field in which nothing was chosen.
    // Browsers write a quotation mark in a name as %22 (HTML, multipart form data), and nothing else in this way.
    private static string? NameOfFile(ContentDispositionHeaderValue disposition) =>
        disposition.FileNameStar is { HasValue: true } extended ? Unquoted(extended) ?? "" : Unquoted(disposition.FileName)?.Replace("%22", "\"", StringComparison.Ordinal);

    private static string? Unquoted(StringSegment text) => text.HasValue ? HeaderUtilities.RemoveQuotes(text).Value ?? "" : null;

    private static BadHttpRequestException Unreadable(Exception? inner = null) =>
        new("The form cannot be read.", StatusCodes.Status400BadRequest, inner!);
}
