using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Html.Dom;
using NatoInternships.TestSupport.Documents;
using HtmlForms = NatoInternships.TestSupport.Html.Forms;

namespace NatoInternships.Web.Tests.Walking;

/// <summary>A form that a person has opened.</summary>
internal sealed record OpenForm(FoundForm Found, HttpClient Client, string Address, IHtmlDocument Page, IHtmlFormElement Form, CandidateFixture? CandidateFixture)
{
    public Uri Action => new(Form.GetAttribute("action") is { Length: > 0 } action ? action : Address, UriKind.Relative);

    /// <summary>The fields that a browser posts unchanged.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> AsFound => [.. HtmlForms.Fields(Form)];

    public string? FileField => Form.Elements.OfType<IHtmlInputElement>().FirstOrDefault(input => input.Type == "file")?.Name;

    /// <summary>The text fields, including passwords. A field without a name is not posted.</summary>
    public IReadOnlyList<string> TextFields =>
    [
        .. Form.Elements.Where(element => element is IHtmlTextAreaElement or IHtmlInputElement { Type: "text" or "email" or "tel" or "search" or "number" or "password" or "url" })
            .Select(element => element.GetAttribute("name")).OfType<string>(),
    ];

    /// <summary>Returns the form filled in so that it should be accepted. Existing values stay.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Filled()
    {
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var element in Form.Elements)
        {
            var value = element switch
            {
                // Both names are typed.
                IHtmlInputElement { Type: "checkbox" } box => box.Name!.EndsWith("HasOneName", StringComparison.Ordinal) ? null : box.Value,
                IHtmlInputElement { Type: "radio" } radio => IsChosen(radio) ? radio.Value : null,
                IHtmlInputElement { Type: "submit" or "button" or "file" or "image" } => null,
                IHtmlInputElement { Type: "hidden" } hidden => hidden.Value,
                IHtmlInputElement input => input.Value is { Length: > 0 } there ? there : Likely(input),
                IHtmlTextAreaElement area => area.Value is { Length: > 0 } there ? there : "Typed.",
                IHtmlSelectElement select => select.Value is { Length: > 0 } there ? there : select.Name!.Contains('[', StringComparison.Ordinal) ? "" : Likely(select),
                _ => null,
            };
            if (value is not null && element.GetAttribute("name") is { Length: > 0 } name && !element.HasAttribute("disabled"))
            {
                fields.Add(KeyValuePair.Create(name, value));
            }
        }

        return fields;
    }

    /// <summary>Posts these fields, with a file if the form has a file field.</summary>
    public async Task<HttpResponseMessage> SendAsync(IEnumerable<KeyValuePair<string, string>> fields, byte[]? file = null, string fileName = "sent.pdf")
    {
        using var content = Content(fields, file, fileName);

        return await Client.PostAsync(Action, content);
    }

    public HttpContent Content(IEnumerable<KeyValuePair<string, string>> fields, byte[]? file = null, string fileName = "sent.pdf")
    {
        if (FileField is not { } field)
        {
            return new ByteArrayContent(Encoding.ASCII.GetBytes(string.Join('&', fields.Select(one => $"{Escaped(one.Key)}={Escaped(one.Value)}"))))
            {
                Headers = { ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded") },
            };
        }

        var content = new MultipartFormDataContent("----boundary" + Guid.NewGuid().ToString("N"));
        foreach (var (name, value) in fields)
        {
            content.Add(new ByteArrayContent(BytesOf(value)), $"\"{name}\"");
        }

        var part = new ByteArrayContent(file ?? SampleFiles.PdfWithText("sent"));
        part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{field}\"; filename=\"{fileName}\"");
        content.Add(part);

        return content;
    }

    /// <summary>Returns UTF-8. Half a surrogate pair becomes three bytes, as a careless program writes them.</summary>
    public static byte[] BytesOf(string text)
    {
        var bytes = new List<byte>();
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(text, i, 2));
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                bytes.AddRange([0xED, (byte)(0x80 | ((text[i] >> 6) & 0x3F)), (byte)(0x80 | (text[i] & 0x3F))]);
            }
            else
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(text, i, 1));
            }
        }

        return [.. bytes];
    }

    /// <summary>Percent-encodes every byte except letters and digits.</summary>
    public static string Escaped(string text) =>
        string.Concat(BytesOf(text).Select(one => char.IsAsciiLetterOrDigit((char)one) ? $"{(char)one}" : $"%{one:X2}"));

    private static bool IsChosen(IHtmlInputElement radio)
    {
        var group = radio.Form!.Elements.OfType<IHtmlInputElement>().Where(one => one.Type == "radio" && one.Name == radio.Name).ToList();

        // A blank row of a list stays blank, because half a row would be rejected.
        return radio == (group.FirstOrDefault(one => one.IsChecked) ?? (radio.Name!.Contains('[', StringComparison.Ordinal) ? null : group[0]));
    }

    private string Likely(IHtmlInputElement input)
    {
        var name = input.Name ?? "";

        return input.Type switch
        {
            "email" => Found.Endpoint.Pattern == "account/sign-in" && CandidateFixture is not null ? CandidateFixture.Account.Email : $"typed-{Guid.NewGuid():N}@test.example",
            "password" => name.Contains("Current", StringComparison.Ordinal) && CandidateFixture is not null ? CandidateFixture.Account.Password : "a fresh and long password",
            _ when name.EndsWith("To.Day", StringComparison.Ordinal) => "30", // The end of studies of ACandidate, which a proof must match.
            _ when name.EndsWith("To.Year", StringComparison.Ordinal) => "2026",
            _ when name.EndsWith(".Day", StringComparison.Ordinal) => "20",
            _ when name.EndsWith(".Month", StringComparison.Ordinal) => "6",
            _ when name.EndsWith(".Year", StringComparison.Ordinal) => name.Contains("From", StringComparison.Ordinal) || name.Contains("Start", StringComparison.Ordinal) ? "2023" : "2024",
            _ when input.GetAttribute("inputmode") == "numeric" || input.Type == "number" => "1",
            _ => "Typed",
        };
    }

    private static string Likely(IHtmlSelectElement select)
    {
        var values = select.Options.Select(option => option.Value).Where(value => value.Length > 0).ToList();

        return values.Contains("en") ? "en" : values.FirstOrDefault() ?? "";
    }
}
