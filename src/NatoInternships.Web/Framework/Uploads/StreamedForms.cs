using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace NatoInternships.Web.Framework.Uploads;

/// <summary>Reads a form part by part. See <see cref="StreamedFormAttribute"/>.</summary>
public static class StreamedForms
{
    /// <summary>Highest number of fields before the file; a page has about twelve.</summary>
    public const int MostFields = 64;

    /// <summary>Highest size of a field, in bytes of UTF-8.</summary>
    public const int LongestField = 16 * 1024;

    private const int LongestBoundary = 100;
    private const int BufferLength = 64 * 1024;
    private static readonly TimeSpan LongestDrain = TimeSpan.FromMinutes(1);

    /// <summary>Returns the file at the end of the form; null when none was chosen.</summary>
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

    /// <summary>Reads the fields before the file and stores them as the request's form. The file stays in the body.</summary>
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
                    break; // Parts after the file are not read, because it is last in every form.
                }
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw Unreadable(exception); // Too many or too long headers, no such boundary, or no end.
        }

        context.Request.Form = new FormCollection(fields.GetResults());
    }

    /// <summary>Reads the rest of the body, within limits of size and time. Never throws.</summary>
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

    // Returns null for a field; empty for a file field without a chosen file. Browsers encode only the quotation mark in a name, as %22
    // (HTML, multipart form data).
    private static string? NameOfFile(ContentDispositionHeaderValue disposition) =>
        disposition.FileNameStar is { HasValue: true } extended ? Unquoted(extended) ?? "" : Unquoted(disposition.FileName)?.Replace("%22", "\"", StringComparison.Ordinal);

    private static string? Unquoted(StringSegment text) => text.HasValue ? HeaderUtilities.RemoveQuotes(text).Value ?? "" : null;

    private static BadHttpRequestException Unreadable(Exception? inner = null) =>
        new("The form cannot be read.", StatusCodes.Status400BadRequest, inner!);
}
