using Microsoft.Playwright;
using NatoInternships.TestSupport.Documents;
using NatoInternships.TestSupport.Skipping;
using Xunit;

namespace NatoInternships.EndToEnd.Tests;

/// <summary>
/// A chosen file when the connection is cut, when the portal fails, and when the browser can find an error before sending.
/// </summary>
public sealed class UploadTests
{
    private const string Form = "form:has(input[name=Kind][value=Qualification])";
    private const string Failed = Form + " .upload-row[data-failed] [role=alert]";

    [ChromiumTheory]
    [InlineData("en", "The connection was lost", "Try again")]
    [InlineData("fr", "La connexion a été perdue", "Réessayer")]
    public async Task A_lost_connection_keeps_form_and_file_and_the_upload_is_retried(string language, string words, string again)
    {
        await using var visitor = await OnDocumentsAsync(language);
        await ChooseAsync(visitor, SampleFiles.PdfWithText($"{Guid.NewGuid()}"), "diploma.pdf");

        await visitor.Page.Context.SetOfflineAsync(true);
        await SendAsync(visitor);
        await Assertions.Expect(visitor.Page.Locator(Failed)).ToContainTextAsync(words);
        await StillThereAsync(visitor);
        await visitor.Page.Context.SetOfflineAsync(false);
        await visitor.Page.Locator(Form).GetByRole(AriaRole.Button, new() { Name = again }).ClickAsync();

        await Assertions.Expect(visitor.Page.Locator(".message--success")).ToContainTextAsync("diploma.pdf");
    }

    [ChromiumTheory]
    [InlineData("en", "could not take the file")]
    public async Task A_failure_of_the_portal_keeps_form_and_file(string language, string words)
    {
        await using var visitor = await OnDocumentsAsync(language);
        await ChooseAsync(visitor, SampleFiles.PdfWithText($"{Guid.NewGuid()}"), "diploma.pdf");
        await visitor.Page.RouteAsync("**/documents", route => route.FulfillAsync(new RouteFulfillOptions { Status = 503, ContentType = "text/html", Body = "<main>away</main>" }));

        await SendAsync(visitor);

        await Assertions.Expect(visitor.Page.Locator(Failed)).ToContainTextAsync(words);
        await StillThereAsync(visitor);
        await visitor.Page.UnrouteAllAsync();
        await visitor.Page.Locator(Form).GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await Assertions.Expect(visitor.Page.Locator(".message--success")).ToContainTextAsync("diploma.pdf");
    }

    [ChromiumFact]
    public async Task Problems_found_in_the_browser_are_shown_before_sending()
    {
        await using var visitor = await OnDocumentsAsync("en");
        var sent = 0;
        await visitor.Page.RouteAsync("**/documents", async route =>
        {
            sent += route.Request.Method == "POST" ? 1 : 0;
            await route.ContinueAsync();
        });
        var error = visitor.Page.Locator($"{Form} .error-message");

        await visitor.Page.Locator($"{Form} input[type=file]").SetInputFilesAsync(Payload(SampleFiles.Pdf(), "no-language.pdf"));
        await SendAsync(visitor);
        await Assertions.Expect(error).ToHaveCountAsync(1);
        await Assertions.Expect(visitor.Page.Locator($"{Form} [data-file-name]")).ToHaveTextAsync("no-language.pdf");

        await ChooseAsync(visitor, "MZ and more"u8.ToArray(), "program.pdf");
        await SendAsync(visitor);
        await Assertions.Expect(error).ToContainTextAsync("program.pdf was not added. The type of this file is not accepted");

        await ChooseAsync(visitor, SampleFiles.OfSize((10 * 1024 * 1024) + 1), "large.pdf");
        await SendAsync(visitor);
        await Assertions.Expect(error).ToContainTextAsync("larger than 10 MB");

        await ChooseAsync(visitor, [], "empty.pdf");
        await SendAsync(visitor);
        await Assertions.Expect(error).ToContainTextAsync("This file is empty");
        Assert.Equal(0, sent);
    }

    [ChromiumFact]
    public async Task Several_files_dropped_at_once_are_told_and_one_dropped_beside_the_box_does_not_leave_the_page()
    {
        await using var visitor = await OnDocumentsAsync("en");
        var address = visitor.Page.Url;

        await DropAsync(visitor, $"{Form} [data-drop]", "one.pdf", "two.pdf", "three.pdf");
        await Assertions.Expect(visitor.Page.Locator($"{Form} [data-file-name]")).ToHaveTextAsync("one.pdf");
        await Assertions.Expect(visitor.Page.Locator($"{Form} .upload-drop__note")).ToHaveTextAsync("Only one file was taken: one.pdf. Add the others one at a time.");

        Assert.True(await DropAsync(visitor, "h1", "beside.pdf")); // Prevented, because the browser would open it.
        await Assertions.Expect(visitor.Page.Locator($"{Form} .upload-drop__note")).ToContainTextAsync("The file was dropped beside the box");
        Assert.Equal(address, visitor.Page.Url);
    }

    private static async Task<Visitor> OnDocumentsAsync(string language)
    {
        var visitor = await Visitor.ArriveAsync(new Screen(language, IsPhone: true, HasScripts: true));
        var someone = await SignedInCandidate.WithThreeSubmittedAndADraftAsync();
        await visitor.SignInAsync(someone.Cookie);
        await visitor.OpenAsync($"/applications/{someone.References[3]}/documents");

        return visitor;
    }

    private static async Task ChooseAsync(Visitor visitor, byte[] content, string name)
    {
        await visitor.Page.Locator($"{Form} select").SelectOptionAsync("en");
        await visitor.Page.Locator($"{Form} input[type=file]").SetInputFilesAsync(Payload(content, name));
    }

    private static FilePayload Payload(byte[] content, string name) => new() { Name = name, MimeType = "application/pdf", Buffer = content };

    private static Task SendAsync(Visitor visitor) => visitor.Page.Locator($"{Form} button.button:not(.upload-row button)").ClickAsync();

    private static async Task StillThereAsync(Visitor visitor)
    {
        Assert.Equal(1, await visitor.Page.Locator($"{Form} input[type=file]").EvaluateAsync<int>("input => input.files.length"));
        Assert.Equal("en", await visitor.Page.Locator($"{Form} select").InputValueAsync());
    }

    // Returns whether the page prevented the browser's default action.
    private static Task<bool> DropAsync(Visitor visitor, string target, params string[] names) => visitor.Page.Locator(target).First.EvaluateAsync<bool>(
        """
        (element, names) => {
          const data = new DataTransfer();
          for (const name of names) data.items.add(new File(['%PDF-1.7'], name, { type: 'application/pdf' }));
          return !element.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
        }
        """, names);
}
