using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Candidates;
using NatoInternships.Domain.Documents;
using NatoInternships.Domain.Values;
using NatoInternships.TestSupport;
using NatoInternships.TestSupport.Html;
using HtmlForms = NatoInternships.TestSupport.Html.Forms;

namespace NatoInternships.Web.Tests.Areas.Candidates.Documents;

/// <summary>A signed-in candidate with an application, who uploads files as a browser does.</summary>
internal sealed class DocumentsFixture
{
    private DocumentsFixture(TestAccount account, HttpClient browser, string reference, string language)
    {
        Account = account;
        Browser = browser;
        Reference = reference;
        Address = new Uri($"/{language}/applications/{reference}/documents", UriKind.Relative);
    }

    public TestAccount Account { get; }

    public HttpClient Browser { get; }

    public string Reference { get; }

    /// <summary>URL of the list of documents.</summary>
    public Uri Address { get; }

    /// <summary>
    /// Creates an enrolled candidate, who needs a proof of ongoing studies. The vacancy closed yesterday unless <paramref name="isOpen"/>.
    /// </summary>
    public static async Task<DocumentsFixture> OfAsync(string language = "en", bool isOpen = true, CandidateProfile? profile = null)
    {
        var host = PortalHost.Current;
        var account = await host.NewCandidateAsync(profile ?? ACandidate.Profile());
        var call = new ACall();
        var today = BrusselsTime.From(PortalHost.Now).Date;
        var vacancy = call.AddVacancy(new ApplicationDeadline(isOpen ? today.AddDays(18) : today.AddDays(-1), new TimeOnly(23, 59)));
        var application = InternshipApplication.Start(account.CandidateId, vacancy, PortalHost.Now.AddDays(-7));
        await host.WithDbAsync(async db =>
        {
            db.CriteriaVersions.Add(call.Criteria);
            db.Divisions.Add(call.Division);
            db.Calls.Add(call.Call);
            db.Vacancies.Add(vacancy);
            db.Applications.Add(application);
            await db.SaveChangesAsync();
        });

        return new DocumentsFixture(account, host.Client(account), application.Reference, language);
    }

    /// <summary>Returns a page below the list.</summary>
    public async Task<IHtmlDocument> PageAsync(string below) => await (await Browser.GetAsync(new Uri($"{Address}{below}", UriKind.Relative))).PageAsync();

    public async Task<IHtmlDocument> ListAsync() => await (await Browser.GetAsync(Address)).PageAsync();

    /// <summary>Fills the form of a panel and posts it with a file.</summary>
    public async Task<HttpResponseMessage> AddAsync(
        byte[] content, string name = "proof.pdf", string? language = "en", DocumentKind kind = DocumentKind.ProofOfOngoingStudies, params (string Field, string? Value)[] more)
    {
        using var form = Form(await ListAsync(), $"form:has(input[name=Kind][value={kind}])", [($"{kind}.Language", language), .. more]);
        Attach(form, $"{kind}.File", content, name);

        return await Browser.PostAsync(Address, form);
    }

    /// <summary>Uploads a file, follows the redirect to the list, and returns its id.</summary>
    public async Task<Guid> AddedAsync(byte[] content, string name = "proof.pdf", string language = "en", DocumentKind kind = DocumentKind.ProofOfOngoingStudies)
    {
        var before = (await RowsAsync()).Select(row => row.Id).ToHashSet();
        var answer = await AddAsync(content, name, language, kind);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);

        return (await RowsAsync()).Single(row => !before.Contains(row.Id)).Id; // The clock does not move, so the ids of one test have no order.
    }

    public Task<List<Document>> RowsAsync() => PortalHost.Current.WithDbAsync(db => Task.FromResult(
        db.Documents.Where(d => d.CandidateId == Account.CandidateId).AsEnumerable().OrderBy(d => d.Id).ToList()));

    /// <summary>Waits for the inspection, which runs in the background.</summary>
    public async Task<Document> InspectedAsync(Guid id)
    {
        for (var tries = 0; tries < 200; tries++)
        {
            var row = (await RowsAsync()).Single(document => document.Id == id);
            if (row.State != DocumentState.Pending)
            {
                return row;
            }

            await Task.Delay(50);
        }

        throw new TimeoutException("The document was not inspected.");
    }

    /// <summary>Returns the fields of a page's form as a browser posts them, token first, overridden by the answers.</summary>
    public static MultipartFormDataContent Form(IHtmlDocument page, string selector, IReadOnlyList<(string Field, string? Value)> answers)
    {
        var form = page.QuerySelector(selector) as IHtmlFormElement ?? throw new InvalidOperationException($"No form matches '{selector}' on '{page.Title}'.");
        var content = new MultipartFormDataContent("----boundary" + Guid.NewGuid().ToString("N")) { HeaderEncodingSelector = (_, _) => System.Text.Encoding.UTF8 };
        var fields = HtmlForms.Fields(form).Where(field => answers.All(answer => answer.Field != field.Key))
            .Concat(answers.Where(answer => answer.Value is not null).Select(answer => KeyValuePair.Create(answer.Field, answer.Value!)));
        foreach (var (name, value) in fields)
        {
            content.Add(new StringContent(value), $"\"{name}\"");
        }

        return content;
    }

    public static void Attach(MultipartFormDataContent form, string field, byte[] content, string name)
    {
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        file.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{field}\"; filename=\"{name}\"");
        form.Add(file);
    }
}
