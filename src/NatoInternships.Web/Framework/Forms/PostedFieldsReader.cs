using System.Text;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.Framework.Uploads;
using NatoInternships.Web.UseCases.Accounts;

namespace NatoInternships.Web.Framework.Forms;

/// <summary>Reads the posted text of a form that was rejected, up to a limit. Stops at a file, which is last in every form.</summary>
public static class PostedFieldsReader
{
    private const int MostFields = 200;

    private const string Token = "__RequestVerificationToken";

    /// <summary>Returns null when there is no form, or when it is too large to save.</summary>
    /// <param name="most">Highest number of characters of names and values together.</param>
    public static async Task<PostedForm?> ReadAsync(HttpContext context, int most, CancellationToken ct)
    {
        var request = context.Request;
        if (!request.HasFormContentType)
        {
            return null;
        }

        var boundary = MediaTypeHeaderValue.TryParse(request.ContentType, out var type) ? HeaderUtilities.RemoveQuotes(type.Boundary).ToString() : "";
        var isMultipart = boundary.Length > 0;
        try
        {
            var alreadyRead = context.Features.Get<Microsoft.AspNetCore.Http.Features.IFormFeature>()?.Form;
            var (typed, fileField) = alreadyRead is not null || !isMultipart
                ? Of(alreadyRead ?? await request.ReadFormAsync(ct), context.StreamedFile())
                : await PartsAsync(request.Body, boundary, most, ct);

            return typed.Count > MostFields || typed.Sum(field => (long)field.Name.Length + field.Value.Length) > most
                ? null
                : new PostedForm(
                    Kept(context, typed, isMultipart, fileField),
                    typed.Find(field => field.Name == Token)?.Value,
                    typed.Find(field => field.Name == LanguageSwitch.Field)?.Value);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            return null; // The body is cut off, was already read, or is no form.
        }
    }

    /// <summary>Returns the posted fields when this page answers a form that was read; empty on any other page.</summary>
    public static IReadOnlyList<SavedField> Answered(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method) && context.Features.Get<Microsoft.AspNetCore.Http.Features.IFormFeature>()?.Form is { } form
            ? [.. Of(form, null).Typed.Where(field => !IsPassword(field) && !IsToken(field)).Take(MostFields)]
            : [];

    private static SavedFields Kept(HttpContext context, List<SavedField> typed, bool isMultipart, string? fileField)
    {
        // On an error page, the texts of the failed action name the fields.
        var asked = context.Features.Get<IExceptionHandlerFeature>()?.Endpoint ?? context.GetEndpoint();
        var action = asked?.Metadata.GetMetadata<ControllerActionDescriptor>();

        return new SavedFields
        {
            Area = action?.RouteValues["area"],
            Controller = action?.ControllerName,
            IsMultipart = isMultipart,
            FileField = fileField,
            HadPassword = typed.Any(field => IsPassword(field) && field.Value.Length > 0),
            Fields = [.. typed.Where(field => !IsPassword(field) && !IsToken(field))],
        };
    }

    private static bool IsPassword(SavedField field) => field.Name.Contains("password", StringComparison.OrdinalIgnoreCase);

    private static bool IsToken(SavedField field) => field.Name.StartsWith("__", StringComparison.Ordinal);

    private static (List<SavedField> Typed, string? FileField) Of(IFormCollection form, StreamedFile? file) =>
        ([.. form.SelectMany(pair => pair.Value.Select(value => new SavedField(pair.Key, value ?? "")))], file?.Field ?? (form.Files.Count > 0 ? form.Files[0].Name : null));

    // One field or one character more than allowed is enough to detect that there are too many.
    private static async Task<(List<SavedField> Typed, string? FileField)> PartsAsync(Stream body, string boundary, int most, CancellationToken ct)
    {
        var typed = new List<SavedField>();
        var reader = new MultipartReader(boundary, body);
        for (var left = most; left >= 0 && typed.Count <= MostFields && await reader.ReadNextSectionAsync(ct) is { } section;)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
            {
                continue;
            }

            if (!disposition.IsFileDisposition())
            {
                typed.Add(new SavedField(NameOf(disposition), await TextAsync(section.Body, left + 1, ct)));
                left -= typed[^1].Name.Length + typed[^1].Value.Length;
            }
            else if (disposition.FileName.Length > 0 || disposition.FileNameStar.Length > 0)
            {
                return (typed, NameOf(disposition));
            }
        }

        return (typed, null);
    }

    private static async Task<string> TextAsync(Stream part, int most, CancellationToken ct)
    {
        using var reader = new StreamReader(part, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        var text = new StringBuilder();
        var buffer = new char[Math.Min(most, 4096)];
        for (int read; text.Length < most && (read = await reader.ReadAsync(buffer.AsMemory(0, Math.Min(buffer.Length, most - text.Length)), ct)) > 0;)
        {
            text.Append(buffer, 0, read);
        }

        return text.ToString();
    }

    private static string NameOf(ContentDispositionHeaderValue disposition) => HeaderUtilities.RemoveQuotes(disposition.Name).ToString();
}
