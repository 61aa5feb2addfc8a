using Microsoft.Playwright;
using NatoInternships.TestSupport.Skipping;

namespace NatoInternships.EndToEnd.Tests;

/// <summary>
/// Typed text while the connection is lost: the page says so at once, and saves it when the connection is back, without another change.
/// </summary>
public sealed class AutosaveTests
{
    private const string Field = "[name='Input.Motivation']";
    private const string Failed = "[data-autosave-status].saved-note--failed:visible";
    private const string Saved = "[data-autosave-status]:not(.saved-note--failed):visible";

    [ChromiumFact]
    public async Task What_was_typed_without_a_connection_is_saved_when_it_is_back()
    {
        const string words = "Written on a train, between two tunnels.";
        await using var visitor = await Visitor.ArriveAsync(new Screen("en", IsPhone: true, HasScripts: true));
        var someone = await SignedInCandidate.WithThreeSubmittedAndADraftAsync();
        await visitor.SignInAsync(someone.Cookie);
        await visitor.OpenAsync($"/applications/{someone.References[3]}/motivation");

        await visitor.Page.Context.SetOfflineAsync(true);
        await visitor.Page.Locator(Field).FillAsync(words);
        await Assertions.Expect(visitor.Page.Locator(Failed)).ToBeVisibleAsync();
        await visitor.Page.Context.SetOfflineAsync(false);
        await Assertions.Expect(visitor.Page.Locator(Saved)).ToBeVisibleAsync();

        await visitor.Page.ReloadAsync();
        await Assertions.Expect(visitor.Page.Locator(Field)).ToHaveValueAsync(words);
    }
}
