using NatoInternships.TestSupport.Documents;
using NatoInternships.TestSupport.Skipping;
using Microsoft.Playwright;
using Xunit;
using Xunit.Abstractions;

namespace NatoInternships.EndToEnd.Tests;

/// <summary>
/// What follows a submit: unsent changes, the pool, a fourth application, an undone withdrawal, and the time after the deadline. The
/// portal's own services prepare the applications; the test then looks at every page.
/// </summary>
public sealed class AfterSubmitTests(ITestOutputHelper output)
{
    [ChromiumTheory]
    [Screens]
    [Screens(Rest = true)]
    public async Task Second_versions_withdrawals_and_a_full_choice(string language, bool isPhone, bool hasScripts)
    {
        await using var visitor = await Visitor.ArriveAsync(new Screen(language, isPhone, hasScripts));

        await visitor.WalkAsync("after-submit", async () =>
        {
            var someone = await SignedInCandidate.WithThreeSubmittedAndADraftAsync();
            await visitor.SignInAsync(someone.Cookie);
            await ChangeAsync(visitor, $"/applications/{someone.References[0]}");
            await BeFullAsync(visitor, $"/applications/{someone.References[3]}");
            await WithdrawAndTakeBackAsync(visitor, $"/applications/{someone.References[1]}");
        });

        output.WriteLine($"figure: after a submit, {visitor.Screen}: {visitor.Pages} pages looked at");
    }

    [ChromiumTheory]
    [Screens]
    [Screens(Rest = true)]
    public async Task After_the_deadline(string language, bool isPhone, bool hasScripts)
    {
        await using var visitor = await Visitor.ArriveAsync(new Screen(language, isPhone, hasScripts));

        await visitor.WalkAsync("after-deadline", async () =>
        {
            var late = await SignedInCandidate.WithAFileRefusedLateAndADraftClosedAsync();
            await visitor.SignInAsync(late.Cookie);
            await visitor.OpenAsync("/applications");
            await visitor.LookAsync("applications-closed");
            await visitor.OpenAsync($"/applications/{late.References[1]}");
            await visitor.LookAsync("not-submitted");
            await ReplaceAsync(visitor, $"/applications/{late.References[0]}", late.Refused);
            await LookAtWhatStaysOpenAsync(visitor, $"/applications/{late.References[0]}");
        });

        output.WriteLine($"figure: after the deadline, {visitor.Screen}: {visitor.Pages} pages looked at");
    }

    private static async Task ChangeAsync(Visitor visitor, string home)
    {
        await visitor.OpenAsync($"{home}/motivation");
        await visitor.FillAsync("Input.Motivation", "I would like to learn how an alliance of thirty-two decides, and how it comes to agree.");
        await visitor.SaveAsync("Input.Motivation");
        await visitor.OpenAsync(home);
        await visitor.LookAsync("unsent-changes");
        await visitor.OpenAsync($"{home}/changes");
        await visitor.LookAsync("changes");
        await visitor.OpenAsync($"{home}/check");
        await visitor.LookAsync("check-second-version");
        await visitor.OpenAsync($"{home}/discard");
        await visitor.LookAsync("discard");
        await visitor.SaveAsync("Input.Parts");
        await visitor.LookAsync("discarded");
        await visitor.OpenAsync($"{home}/changes");
        await visitor.LookAsync("changes-none");
        await visitor.OpenAsync($"{home}/pool");
        await visitor.LookAsync("pool");
        await visitor.TickAsync("Input.Joins", "yes");
        await visitor.SaveAsync("Input.Joins");
        await visitor.LookAsync("pool-joined");
    }

    private static async Task BeFullAsync(Visitor visitor, string home)
    {
        await visitor.OpenAsync("/applications");
        await visitor.LookAsync("applications-full");
        await visitor.OpenAsync($"{home}/check");
        await visitor.LookAsync("check-full");
        Assert.Equal(0, await visitor.Page.Locator("[name=\"Input.Truth\"]").CountAsync()); // There is no button for a submit that would be refused.
    }

    private static async Task WithdrawAndTakeBackAsync(Visitor visitor, string home)
    {
        await visitor.OpenAsync($"{home}/withdraw");
        await visitor.LookAsync("withdraw");
        await visitor.AndWaitAsync(() => visitor.Page.Locator("main form button.button--danger").ClickAsync());
        await visitor.LookAsync("withdrawn");
        await visitor.OpenAsync(home);
        await visitor.LookAsync("task-list-withdrawn");
        await visitor.AndWaitAsync(() => visitor.Page.Locator("main form[action$=\"/withdraw/undo\"] button").First.ClickAsync());
        await visitor.LookAsync("withdrawal-undone");
    }

    private static async Task ReplaceAsync(Visitor visitor, string home, Guid refused)
    {
        await visitor.OpenAsync(home);
        await visitor.LookAsync("refused-late");
        await visitor.OpenAsync($"{home}/documents");
        await visitor.LookAsync("documents-closed");
        await visitor.OpenAsync($"{home}/documents/{refused}/replace");
        await visitor.LookAsync("replace-file");
        await visitor.BeRefusedAsync("Input.Page", "replace-file");
        await visitor.FillDateAsync("Input.From", 20, 9, 2023);
        await visitor.FillDateAsync("Input.To", 30, 6, 2028);
        await visitor.FillAsync("Input.Page", "1");
        await visitor.Page.Locator("main form input[type=file]").SetInputFilesAsync(new FilePayload
        {
            Name = "attestation.pdf",
            MimeType = "application/pdf",
            Buffer = SampleFiles.PdfWithText("Attestation"),
        });
        await visitor.SaveAsync("Input.Page");
        await visitor.LookAsync("file-replaced");
    }

    private static async Task LookAtWhatStaysOpenAsync(Visitor visitor, string home)
    {
        await visitor.OpenAsync(home);
        await visitor.LookAsync("closed");
        await visitor.OpenAsync($"{home}/submitted");
        await visitor.LookAsync("submitted-second-version");
        await visitor.OpenAsync($"{home}/withdraw");
        await visitor.LookAsync("withdraw-late");
    }
}
