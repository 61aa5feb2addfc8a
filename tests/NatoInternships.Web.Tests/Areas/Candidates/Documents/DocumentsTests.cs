using System.Net;
using NatoInternships.Domain.Candidates;
using NatoInternships.Domain.Documents;
using NatoInternships.TestSupport;
using NatoInternships.TestSupport.Documents;
using NatoInternships.TestSupport.Html;

namespace NatoInternships.Web.Tests.Areas.Candidates.Documents;

public sealed class DocumentsTests
{
    [Theory]
    [InlineData("en", "Needed because you are enrolled", "Not needed, according to what you told us")]
    [InlineData("fr", "Nécessaire car vous suivez des études", "Pas nécessaire d’après ce que vous avez indiqué")]
    public async Task The_page_says_what_is_needed_and_why(string language, string why, string notNeeded)
    {
        var documents = await DocumentsFixture.OfAsync(language);

        var page = await documents.ListAsync();

        Assert.StartsWith(why, page.Says("section.panel:nth-of-type(1) > p"), StringComparison.Ordinal);
        Assert.StartsWith(notNeeded, page.Says("section.panel:nth-of-type(2) > p"), StringComparison.Ordinal);
        Assert.True(page.Shows("section.panel:nth-of-type(1) .tag--look"));
    }

    [Fact]
    public async Task Without_an_answer_on_studies_the_page_asks_for_it_first()
    {
        var documents = await DocumentsFixture.OfAsync(profile: new CandidateProfile());

        var page = await documents.ListAsync();

        Assert.All(page.QuerySelectorAll("section.panel .panel__head"), head => Assert.Contains("Not known yet", head.TextContent, StringComparison.Ordinal));
        Assert.All(page.QuerySelectorAll("section.panel > p"), text => Assert.StartsWith("Which one is needed depends on your studies", text.TextContent.Trim(), StringComparison.Ordinal));
        Assert.DoesNotContain("Not needed", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"/en/applications/{documents.Reference}/studies", page.QuerySelector(".lede a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(nameof(SampleFiles.Pdf), "a.pdf", DocumentFormat.Pdf)]
    [InlineData(nameof(SampleFiles.Jpeg), "a.jpeg", DocumentFormat.Jpeg)]
    [InlineData(nameof(SampleFiles.Png), "a.png", DocumentFormat.Png)]
    [InlineData(nameof(SampleFiles.Docx), "a.docx", DocumentFormat.Docx)]
    public async Task A_file_is_kept_encrypted_and_given_back_as_it_was(string sample, string name, DocumentFormat format)
    {
        var documents = await DocumentsFixture.OfAsync();
        var content = Sample(sample);

        var id = await documents.AddedAsync(content, name, kind: DocumentKind.Qualification);
        var download = await documents.Browser.GetAsync(new Uri($"{documents.Address}/{id}", UriKind.Relative));

        var row = Assert.Single(await documents.RowsAsync());
        Assert.Equal((format, name, "en", content.Length), (row.Format, row.FileName, row.Language, (int)row.Length));
        Assert.Equal(content, await download.Content.ReadAsByteArrayAsync());
        Assert.Equal("attachment", download.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(name, download.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal("nosniff", download.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("sandbox", download.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.True(download.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task A_long_file_with_a_french_name_is_given_back_byte_by_byte()
    {
        var documents = await DocumentsFixture.OfAsync("fr");
        var content = SampleFiles.OfSize(200_000);

        var id = await documents.AddedAsync(content, "relevé d’été.pdf");
        var download = await documents.Browser.GetAsync(new Uri($"{documents.Address}/{id}", UriKind.Relative));

        Assert.Equal(content, await download.Content.ReadAsByteArrayAsync());
        Assert.Equal(content.Length, download.Content.Headers.ContentLength);
        Assert.Equal("application/pdf", download.Content.Headers.ContentType!.ToString());
        Assert.Equal("relevé d’été.pdf", download.Content.Headers.ContentDisposition!.FileNameStar);
    }

    [Theory]
    [InlineData("en", "proof.pdf was added", "Save these dates")]
    [InlineData("fr", "proof.pdf a été ajouté", "Enregistrer ces dates")]
    public async Task A_new_proof_redirects_to_its_dates(string language, string added, string button)
    {
        var documents = await DocumentsFixture.OfAsync(language);

        var answer = await documents.AddAsync(SampleFiles.Pdf());
        var page = await (await documents.Browser.GetAsync(answer.Headers.Location)).PageAsync();

        Assert.EndsWith("/dates", answer.Headers.Location!.ToString().Split('?')[0], StringComparison.Ordinal);
        Assert.Equal(added, page.Says(".message h2"));
        Assert.Equal(button, page.Says("main form .button"));
        // Proposed from the studies, which have no day.
        Assert.Equal(("", "9"), (page.QuerySelector("#Input_From_Day")!.GetAttribute("value") ?? "", page.QuerySelector("#Input_From_Month")!.GetAttribute("value")));
    }

    [Fact]
    public async Task Dates_can_come_with_the_file()
    {
        var documents = await DocumentsFixture.OfAsync();

        var answer = await documents.AddAsync(SampleFiles.Pdf(), more:
        [
            ("ProofOfOngoingStudies.From.Day", "16"), ("ProofOfOngoingStudies.From.Month", "9"), ("ProofOfOngoingStudies.From.Year", "2024"),
            ("ProofOfOngoingStudies.To.Day", "30"), ("ProofOfOngoingStudies.To.Month", "6"), ("ProofOfOngoingStudies.To.Year", "2026"),
            ("ProofOfOngoingStudies.Page", "2"),
        ]);

        var row = Assert.Single(await documents.RowsAsync());
        Assert.Equal((new DateOnly(2024, 9, 16), new DateOnly(2026, 6, 30), 2), (row.ShowsFrom, row.ShowsTo, row.ShowsOnPage));
        Assert.Contains($"added={row.Id}", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_with_a_wrong_extension_is_renamed_with_a_message()
    {
        var documents = await DocumentsFixture.OfAsync();

        var answer = await documents.AddAsync(SampleFiles.Png(), "diploma.pdf", kind: DocumentKind.Qualification);
        var page = await (await documents.Browser.GetAsync(answer.Headers.Location)).PageAsync();

        Assert.Equal("diploma.png", Assert.Single(await documents.RowsAsync()).FileName);
        Assert.Equal("Added under the name diploma.png", page.Says(".message h2"));
    }

    [Fact]
    public async Task The_same_file_twice_is_one_document()
    {
        var documents = await DocumentsFixture.OfAsync();
        var first = await documents.AddedAsync(SampleFiles.Pdf(), "one.pdf", kind: DocumentKind.Qualification);

        var answer = await documents.AddAsync(SampleFiles.Pdf(), "two.pdf", kind: DocumentKind.Qualification);
        var page = await (await documents.Browser.GetAsync(answer.Headers.Location)).PageAsync();

        Assert.Equal(first, Assert.Single(await documents.RowsAsync()).Id);
        Assert.Equal("You had already added one.pdf", page.Says(".message h2"));
    }

    [Fact]
    public async Task The_same_file_sent_twice_at_once_is_one_document()
    {
        var documents = await DocumentsFixture.OfAsync();
        await documents.ListAsync(); // One token cookie for all requests.

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => documents.AddAsync(SampleFiles.Pdf(), kind: DocumentKind.Qualification)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        Assert.Single(await documents.RowsAsync());
    }

    [Fact]
    public async Task Twenty_one_files_are_one_too_many()
    {
        var documents = await DocumentsFixture.OfAsync();
        for (var number = 0; number < Document.MostPerCandidate; number++)
        {
            await documents.AddedAsync(SampleFiles.PdfWithText($"file {number}"), $"{number}.pdf", kind: DocumentKind.Qualification);
        }

        var answer = await documents.AddAsync(SampleFiles.Pdf(), "last.pdf", kind: DocumentKind.Qualification);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.StartsWith("You have 20 files", (await answer.PageAsync()).ErrorAt("Qualification.File"), StringComparison.Ordinal);
        Assert.Equal(Document.MostPerCandidate, (await documents.RowsAsync()).Count);
    }

    [Theory]
    [InlineData("en", "Add a translation", "translated by me")]
    [InlineData("fr", "Ajouter une traduction", "traduction par mes soins")]
    public async Task A_document_in_another_language_stands_beside_its_translation(string language, string title, string detail)
    {
        var documents = await DocumentsFixture.OfAsync(language);
        var original = await documents.AddedAsync(SampleFiles.Pdf(), "belge.pdf", "tr", DocumentKind.Qualification);
        var lacking = await documents.ListAsync();
        var address = new Uri(lacking.QuerySelector(".upload-pair a[href*=translationOf]")!.GetAttribute("href")!, UriKind.Relative);

        var page = await (await documents.Browser.GetAsync(address)).PageAsync();
        using var form = DocumentsFixture.Form(page, "main form", [("Translation.Language", "en"), ("Translation.TranslatedBy", "Candidate")]);
        DocumentsFixture.Attach(form, "Translation.File", SampleFiles.Docx(), "in English.docx");
        var answer = await documents.Browser.PostAsync(address, form);
        var list = await documents.ListAsync();

        Assert.Equal(title, page.Says("h1"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var translation = (await documents.RowsAsync()).Single(row => row.Id != original);
        Assert.Equal((original, TranslatedBy.Candidate, DocumentKind.Qualification), (translation.TranslationOfId, translation.TranslatedBy, translation.Kind));
        Assert.Contains(detail, list.Says(".upload-pair .upload-row:nth-of-type(2) .upload-row__detail"), StringComparison.Ordinal);
        Assert.False(list.Shows(".upload-pair a[href*=translationOf]"));
    }

    [Theory]
    [InlineData("en", "Choose the file again: it was not sent because an answer is missing", "Choose the language of the translation: English or French")]
    [InlineData("fr", "Choisissez de nouveau le fichier\u00A0: il n’a pas été envoyé, car il manque une réponse", "Choisissez la langue de la traduction\u00A0: français ou anglais")]
    public async Task A_file_that_was_not_sent_because_of_a_missing_answer_is_asked_for_again(string language, string again, string which)
    {
        var documents = await DocumentsFixture.OfAsync(language);

        using var proof = await documents.AddAsync(SampleFiles.Pdf(), language: "");
        var original = await documents.AddedAsync(SampleFiles.Pdf(), "belge.pdf", "tr", DocumentKind.Qualification);
        var address = new Uri($"{documents.Address}?translationOf={original}", UriKind.Relative);
        using var form = DocumentsFixture.Form(await (await documents.Browser.GetAsync(address)).PageAsync(), "main form", [("Translation.TranslatedBy", "Candidate")]);
        DocumentsFixture.Attach(form, "Translation.File", SampleFiles.Docx(), "in English.docx");
        using var translation = await documents.Browser.PostAsync(address, form);

        Assert.Equal(again, (await proof.PageAsync()).ErrorAt("ProofOfOngoingStudies.File"));
        var page = await translation.PageAsync();
        Assert.Equal(again, page.ErrorAt("Translation.File"));
        Assert.Equal(which, page.ErrorAt("Translation.Language"));
    }

    [Fact]
    public async Task The_list_names_the_vacancy_like_the_other_pages_of_the_application()
    {
        var documents = await DocumentsFixture.OfAsync();

        Assert.Matches(@"^.+ · \d{6}$", (await documents.ListAsync()).Says(".page-head .kicker"));
    }

    [Fact]
    public async Task A_translation_says_its_language_and_who_made_it()
    {
        var documents = await DocumentsFixture.OfAsync();
        var original = await documents.AddedAsync(SampleFiles.Pdf(), "belge.pdf", "tr", DocumentKind.Qualification);
        var address = new Uri($"{documents.Address}?translationOf={original}", UriKind.Relative);
        using var form = DocumentsFixture.Form(await (await documents.Browser.GetAsync(address)).PageAsync(), "main form", [("Translation.Language", "de")]);

        var answer = await documents.Browser.PostAsync(address, form);
        var page = await answer.PageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("Choose the language of the translation: English or French", page.ErrorAt("Translation.Language"));
        Assert.Equal("Choose who translated it", page.ErrorAt("Translation.TranslatedBy"));
        Assert.Equal("Choose a file to add", page.ErrorAt("Translation.File"));
        Assert.Equal("#Translation_Language", page.QuerySelector(".error-summary a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Removing_an_original_removes_its_translation()
    {
        var documents = await DocumentsFixture.OfAsync();
        var original = await documents.AddedAsync(SampleFiles.Pdf(), "belge.pdf", "tr", DocumentKind.Qualification);
        var address = new Uri($"{documents.Address}?translationOf={original}", UriKind.Relative);
        using var form = DocumentsFixture.Form(
            await (await documents.Browser.GetAsync(address)).PageAsync(), "main form", [("Translation.Language", "en"), ("Translation.TranslatedBy", "Translator")]);
        DocumentsFixture.Attach(form, "Translation.File", SampleFiles.Docx(), "b.docx");
        await documents.Browser.PostAsync(address, form);
        var page = await documents.ListAsync();
        Assert.True(page.Shows($".upload-row a[href$='{original}/remove']"));

        var ask = await documents.PageAsync($"/{original}/remove");
        var answer = await documents.Browser.SubmitAsync(ask, $"form[action$='{original}/remove']", new Dictionary<string, string?>());

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.All(await documents.RowsAsync(), row => Assert.NotNull(row.RemovedAt));
        Assert.False((await documents.ListAsync()).Shows(".upload-row"));
        Assert.Equal(HttpStatusCode.NotFound, (await documents.Browser.GetAsync(new Uri($"{documents.Address}/{original}", UriKind.Relative))).StatusCode);
    }

    [Theory]
    [InlineData("en", "You can no longer change documents here")]
    [InlineData("fr", "Vous ne pouvez plus modifier les documents ici")]
    public async Task After_the_deadline_the_page_is_read_only_and_says_why(string language, string heading)
    {
        var open = await DocumentsFixture.OfAsync(language);
        var closed = await DocumentsFixture.OfAsync(language, isOpen: false);
        using var form = DocumentsFixture.Form(await open.ListAsync(), "form:has(input[value=Qualification])", [("Qualification.Language", "en")]);
        DocumentsFixture.Attach(form, "Qualification.File", SampleFiles.Pdf(), "late.pdf");
        using var late = new HttpRequestMessage(HttpMethod.Post, closed.Address) { Content = await WithTokenOfAsync(closed, form) };

        var page = await closed.ListAsync();
        var answer = await closed.Browser.SendAsync(late);

        Assert.Equal(heading, page.Says(".message h2"));
        Assert.False(page.Shows("input[type=file]"));
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal(heading, (await answer.PageAsync()).Says(".message h2"));
        Assert.Empty(await closed.RowsAsync());
    }

    [Fact]
    public async Task Anonymous_users_are_redirected_to_sign_in_and_staff_get_403()
    {
        var documents = await DocumentsFixture.OfAsync();
        var staff = PortalHost.Current.Client(await PortalHost.Current.NewStaffAsync(NatoInternships.Infrastructure.Identity.PortalRoles.HrOfficer));

        var stranger = await PortalHost.Current.Visitor().GetAsync(documents.Address);
        var officer = await staff.GetAsync(documents.Address);

        Assert.Equal(HttpStatusCode.Redirect, stranger.StatusCode);
        Assert.Contains("/account/sign-in", stranger.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, officer.StatusCode);
    }

    [Fact]
    public async Task Objects_of_another_candidate_return_404()
    {
        var mine = await DocumentsFixture.OfAsync();
        var theirs = await DocumentsFixture.OfAsync();
        var id = await theirs.AddedAsync(SampleFiles.Pdf());
        var own = await mine.AddedAsync(SampleFiles.Pdf());
        Assert.Equal(HttpStatusCode.OK, (await mine.Browser.GetAsync(new Uri($"{mine.Address}/{own}", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await mine.Browser.GetAsync(new Uri($"{mine.Address}/{own}/dates", UriKind.Relative))).StatusCode);
        var removal = await mine.ListAsync();

        foreach (var foreign in new[] { $"{theirs.Address}", $"{theirs.Address}/{id}", $"{mine.Address}/{id}", $"{theirs.Address}/{own}", $"{mine.Address}/{id}/dates", $"{mine.Address}?translationOf={id}" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await mine.Browser.GetAsync(new Uri(foreign, UriKind.Relative))).StatusCode);
        }

        var token = removal.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]);
        Assert.Equal(HttpStatusCode.NotFound, (await mine.Browser.PostAsync(new Uri($"{mine.Address}/{id}/remove", UriKind.Relative), content)).StatusCode);
        Assert.Null(Assert.Single(await theirs.RowsAsync()).RemovedAt);
    }

    [Fact]
    public async Task Dates_are_saved_and_shown()
    {
        var documents = await DocumentsFixture.OfAsync();
        var id = await documents.AddedAsync(SampleFiles.Pdf());
        var address = new Uri($"{documents.Address}/{id}/dates", UriKind.Relative);
        var page = await (await documents.Browser.GetAsync(address)).PageAsync();

        var answer = await documents.Browser.SubmitAsync(page, "main form", new Dictionary<string, string?> { ["Input.From.Day"] = "20", ["Input.Page"] = "1" });

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("20 September 2023 to 30 June 2026, on page 1", (await documents.ListAsync()).Says("section.panel:nth-of-type(1)"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "The end of the studies must be after their first day", "Enter the number of the page on which the dates appear")]
    [InlineData("fr", "La fin des études doit suivre leur premier jour", "Indiquez le numéro de la page où figurent les dates")]
    public async Task Impossible_dates_come_back_with_the_reason(string language, string order, string number)
    {
        var documents = await DocumentsFixture.OfAsync(language);
        var id = await documents.AddedAsync(SampleFiles.Pdf());
        var page = await (await documents.Browser.GetAsync(new Uri($"{documents.Address}/{id}/dates", UriKind.Relative))).PageAsync();

        var answer = await documents.Browser.SubmitAsync(page, "main form", new Dictionary<string, string?> { ["Input.To.Year"] = "2020", ["Input.Page"] = "" });
        var again = await answer.PageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(order, again.ErrorAt("Input.To"));
        Assert.Equal(number, again.ErrorAt("Input.Page"));
        Assert.Equal("2020", again.QuerySelector("#Input_To_Year")!.GetAttribute("value"));
        Assert.Null(Assert.Single(await documents.RowsAsync()).ShowsOnPage);
    }

    [Fact]
    public async Task Files_serve_all_applications_of_their_candidate()
    {
        var documents = await DocumentsFixture.OfAsync();
        await documents.AddedAsync(SampleFiles.Pdf(), "mine.pdf", kind: DocumentKind.Qualification);
        var call = new ACall();
        var vacancy = call.AddVacancy();
        var second = NatoInternships.Domain.Applications.InternshipApplication.Start(documents.Account.CandidateId, vacancy, PortalHost.Now);
        await PortalHost.Current.WithDbAsync(async db =>
        {
            db.AddRange(call.Criteria, call.Division, call.Call, vacancy, second);
            await db.SaveChangesAsync();
        });

        var page = await (await documents.Browser.GetAsync(new Uri($"/en/applications/{second.Reference}/documents", UriKind.Relative))).PageAsync();

        Assert.Equal("mine.pdf", page.Says(".upload-row__name"));
    }

    private static byte[] Sample(string name) => (byte[])typeof(SampleFiles).GetMethod(name, [])!.Invoke(null, [])!;

    // The other application's token is bound to another account, so the late sender uses their own.
    private static async Task<MultipartFormDataContent> WithTokenOfAsync(DocumentsFixture documents, MultipartFormDataContent form)
    {
        var page = await documents.ListAsync();
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var own = new MultipartFormDataContent { { new StringContent(token), "\"__RequestVerificationToken\"" } };
        foreach (var part in form.Where(part => part.Headers.ContentDisposition?.Name?.Contains("Token", StringComparison.Ordinal) != true))
        {
            own.Add(part);
        }

        return own;
    }
}
