using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using NatoInternships.TestSupport.Documents;
using NatoInternships.TestSupport.Html;
using NatoInternships.Web.Tests.Areas.Candidates.Documents;
using NatoInternships.Web.Tests.Areas.Account;

namespace NatoInternships.Web.Tests.Uploads;

/// <summary>Malformed forms, sent to the upload page. The response is always a page of the portal, and no byte is stored.</summary>
public sealed class StreamedFormTests
{
    private const string Boundary = "----b";

    [Fact]
    public async Task An_upload_without_a_valid_token_stores_no_file()
    {
        var documents = await DocumentsFixture.OfAsync();
        var stranger = await DocumentsFixture.OfAsync();
        var foreign = await TokenAsync(stranger);

        foreach (var token in new[] { null, "nonsense", foreign })
        {
            using var answer = await documents.Browser.PostAsync(documents.Address, Raw(Part("Kind", "Qualification"), Part("Qualification.Language", "en"), File(token)));
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            Assert.StartsWith("/en/saved/", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        }

        Assert.Empty(await documents.RowsAsync());

        string File(string? token) => (token is null ? "" : Part("__RequestVerificationToken", token)) + FilePart("Qualification.File", "a.pdf", Encoding.Latin1.GetString(SampleFiles.Pdf()));
    }

    [Fact]
    public async Task After_an_expired_token_what_was_typed_is_kept_and_only_the_file_is_chosen_again()
    {
        var documents = await DocumentsFixture.OfAsync();
        using var refused = await documents.Browser.PostAsync(documents.Address, Raw(
            Part("__RequestVerificationToken", "expired"), Part("Kind", "Qualification"), Part("Qualification.Language", "el"),
            FilePart("Qualification.File", "a.pdf", Encoding.Latin1.GetString(SampleFiles.Pdf()))));

        var saved = await documents.Browser.OpenHeldAsync(refused.Headers.Location!.ToString());
        using var form = DocumentsFixture.Form(saved, "form[data-shown-again]", []);
        using var answer = await documents.Browser.PostAsync(documents.Address, form);
        var page = await answer.PageAsync();

        // Without the query key the page shows the question.
        Assert.Contains("Choose the file again", saved.QuerySelector("form[data-shown-again]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("Choose a file to add", page.ErrorAt("Qualification.File"));
    }

    [Fact]
    public async Task A_handwritten_form_with_a_valid_token_is_accepted()
    {
        var documents = await DocumentsFixture.OfAsync();

        var answer = await documents.Browser.PostAsync(documents.Address, Raw(
            Part("__RequestVerificationToken", await TokenAsync(documents)), Part("Kind", "Qualification"), Part("Qualification.Language", "en"),
            FilePart("Qualification.File", "a.pdf", Encoding.Latin1.GetString(SampleFiles.Pdf()))));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Single(await documents.RowsAsync());
    }

    [Theory]
    [InlineData("en", "Choose a file to add")]
    [InlineData("fr", "Choisissez un fichier à ajouter")]
    public async Task A_plain_form_comes_back_and_asks_for_the_file(string language, string error)
    {
        var documents = await DocumentsFixture.OfAsync(language);
        using var content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = await TokenAsync(documents),
            ["Kind"] = "Qualification",
            ["Qualification.Language"] = "el",
        });

        var answer = await documents.Browser.PostAsync(documents.Address, content);
        var page = await answer.PageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(error, page.ErrorAt("Qualification.File"));
        Assert.Equal("el", page.QuerySelector("#Qualification_Language option[selected]")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("multipart/form-data")]
    [InlineData("multipart/form-data; boundary=")]
    [InlineData("multipart/mixed; boundary=----b")]
    [InlineData("application/json")]
    [InlineData("nonsense")]
    public async Task A_body_that_is_no_form_returns_an_error_page(string type)
    {
        var documents = await DocumentsFixture.OfAsync();
        using var content = Raw(Part("Kind", "Qualification"));
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        var answer = await documents.Browser.PostAsync(documents.Address, content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("We could not read this", (await answer.PageAsync()).Says("h1"));
    }

    [Fact]
    public async Task A_thousand_parts_huge_headers_long_fields_and_forms_without_an_end_are_refused()
    {
        var documents = await DocumentsFixture.OfAsync();
        var token = Part("__RequestVerificationToken", await TokenAsync(documents));
        var many = string.Concat(Enumerable.Range(0, 1000).Select(number => Part(number.ToString(CultureInfo.InvariantCulture), "x")));

        foreach (var body in new[]
        {
            token + many,
            $"--{Boundary}\r\nContent-Disposition: form-data; name=\"a\"\r\nX-Long: {new string('x', 200_000)}\r\n\r\nb\r\n",
            string.Concat(Enumerable.Range(0, 100).Select(number => number == 0 ? $"--{Boundary}\r\n" : $"X-{number}: y\r\n")) + "\r\nb\r\n",
            token + Part("Qualification.Language", new string('x', 20_000)),
            $"--{Boundary}\r\n\r\nno disposition\r\n",
            $"--{Boundary}\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\nb\r\n",
        })
        {
            using var answer = await documents.Browser.PostAsync(documents.Address, Raw(body));
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }

        using var endless = new ByteArrayContent(Encoding.ASCII.GetBytes($"--{Boundary}\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb"));
        endless.Headers.TryAddWithoutValidation("Content-Type", $"multipart/form-data; boundary={Boundary}");
        Assert.Equal(HttpStatusCode.BadRequest, (await documents.Browser.PostAsync(documents.Address, endless)).StatusCode);
    }

    [Fact]
    public async Task An_incomplete_file_leaves_no_file()
    {
        var documents = await DocumentsFixture.OfAsync();
        var start = Part("__RequestVerificationToken", await TokenAsync(documents)) + Part("Kind", "Qualification") + Part("Qualification.Language", "en")
            + $"--{Boundary}\r\nContent-Disposition: form-data; name=\"Qualification.File\"; filename=\"a.pdf\"\r\n\r\n" + Encoding.Latin1.GetString(SampleFiles.OfSize(300_000));
        using var content = new ByteArrayContent(Encoding.Latin1.GetBytes(start));
        content.Headers.TryAddWithoutValidation("Content-Type", $"multipart/form-data; boundary={Boundary}");

        var answer = await documents.Browser.PostAsync(documents.Address, content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(await documents.RowsAsync());
    }

    private static async Task<string> TokenAsync(DocumentsFixture documents) =>
        (await documents.ListAsync()).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    private static string Part(string name, string value) => $"--{Boundary}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n";

    private static string FilePart(string name, string fileName, string content) =>
        $"--{Boundary}\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"{fileName}\"\r\nContent-Type: application/pdf\r\n\r\n{content}\r\n";

    private static ByteArrayContent Raw(params string[] parts)
    {
        var content = new ByteArrayContent(Encoding.Latin1.GetBytes(string.Concat(parts) + $"--{Boundary}--\r\n"));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse($"multipart/form-data; boundary={Boundary}");

        return content;
    }
}
