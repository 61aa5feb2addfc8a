using NatoInternships.TestSupport.Documents;
using NatoInternships.TestSupport.Skipping;
using Microsoft.Playwright;
using Xunit;
using Xunit.Abstractions;

namespace NatoInternships.EndToEnd.Tests;

/// <summary>
/// The main task from the first page to a receipt and back: find a notice, check eligibility, register, fill in every section (first with
/// an error), add a proof, submit, check the receipt, withdraw. The test looks at every page.
/// </summary>
public sealed class JourneyTests(ITestOutputHelper output)
{
    private const string Password = "a long sentence that I remember";

    [ChromiumTheory]
    [Screens]
    [Screens(Rest = true)]
    public async Task From_home_to_the_receipt(string language, bool isPhone, bool hasScripts)
    {
        await using var visitor = await Visitor.ArriveAsync(new Screen(language, isPhone, hasScripts));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        await visitor.WalkAsync("journey", async () =>
        {
            var number = await FindANoticeAsync(visitor);
            await CheckOneselfAsync(visitor);
            await RegisterAsync(visitor, number);
            var reference = await ApplyAsync(visitor, number);
            await FillInAsync(visitor, $"/applications/{reference}");
            await AddAProofAsync(visitor, $"/applications/{reference}");
            await SubmitAsync(visitor, $"/applications/{reference}");
            await LookAroundAsync(visitor);
            await WithdrawAsync(visitor, $"/applications/{reference}");
        });

        output.WriteLine($"figure: journey {visitor.Screen}: {visitor.Pages} pages looked at in {watch.Elapsed.TotalSeconds:F0} s");
    }

    private static async Task<string> FindANoticeAsync(Visitor visitor)
    {
        await visitor.OpenAsync("");
        await visitor.LookAsync("home");
        await visitor.FollowAsync("/vacancies");
        await visitor.LookAsync("vacancies");
        await visitor.FollowAsync("0702");
        await visitor.LookAsync("notice");

        return visitor.Page.Url[^6..];
    }

    private static async Task CheckOneselfAsync(Visitor visitor)
    {
        await visitor.OpenAsync("/eligibility?vacancy=250702");
        await visitor.LookAsync("self-check");
        await visitor.BeRefusedAsync("Input.Nationality1", "self-check");
        await visitor.SelectAsync("Input.Nationality1", "BE");
        await visitor.FillDateAsync("Input.BirthDate", 1, 1, 2000);
        await visitor.TickAsync("Input.Situation", "Enrolled");
        await visitor.FillAsync("Input.CompletedYears", "2");
        await visitor.SelectAsync("Input.English.All", "C1");
        await visitor.SelectAsync("Input.French.All", "A2");

        await visitor.SaveAsync("Input.Nationality1");
        await visitor.LookAsync("self-check-result");
    }

    private static async Task RegisterAsync(Visitor visitor, string number)
    {
        var email = $"walker-{Guid.NewGuid():N}@example.org";
        await visitor.OpenAsync($"/vacancies/{number}");
        await visitor.AndWaitAsync(() => visitor.Page.Locator("main a[href*=\"/account/sign-in\"]:visible").First.ClickAsync());
        await visitor.LookAsync("sign-in");
        await visitor.FillAsync("Email", email);
        await visitor.FillAsync("Password", Password);
        await visitor.BeRefusedAsync("Email", "sign-in");
        await visitor.AndWaitAsync(() => visitor.Page.Locator("main a[href*=\"/account/register\"]:visible").First.ClickAsync());
        await visitor.LookAsync("register");
        await visitor.BeRefusedAsync("GivenNames", "register");
        await visitor.FillAsync("GivenNames", "Zoë");
        await visitor.FillAsync("FamilyName", "D’Haese");
        await visitor.FillAsync("Email", email);
        await visitor.FillAsync("Password", Password);
        await visitor.SaveAsync("GivenNames");
        await visitor.LookAsync("confirm-email");
        await visitor.FillAsync("Input.Code", "12");
        await visitor.BeRefusedAsync("Input.Code", "confirm-email");
        await visitor.FillAsync("Input.Code", await DevMail.CodeAsync(visitor.Address, email));
        await visitor.SaveAsync("Input.Code");
        await visitor.LookAsync("confirmed");
        // The draft, because Apply was pressed before.
        Assert.Contains("/applications/", new Uri(visitor.Page.Url).AbsolutePath, StringComparison.Ordinal);

        await visitor.OpenAsync("/account/sign-out");
        await visitor.LookAsync("sign-out");
        await visitor.AndWaitAsync(() => visitor.Page.Locator("main form button.button").First.ClickAsync());
        await visitor.OpenAsync($"/account/sign-in?returnUrl=/{visitor.Screen.Language}/applications");
        await visitor.FillAsync("Email", email);
        await visitor.FillAsync("Password", Password);
        await visitor.SaveAsync("Email");
        await visitor.LookAsync("applications-draft");
    }

    private static async Task<string> ApplyAsync(Visitor visitor, string number)
    {
        await visitor.OpenAsync($"/vacancies/{number}");
        await visitor.LookAsync("notice-signed-in");
        await visitor.AndWaitAsync(() => visitor.Page.Locator("main a.button[href*=\"/applications/\"]:visible").First.ClickAsync());
        await visitor.LookAsync("task-list-empty");
        var reference = new Uri(visitor.Page.Url).Segments[^1];

        await visitor.OpenAsync($"/applications/{reference}/check");
        await visitor.LookAsync("check-empty");

        return reference;
    }

    private static async Task FillInAsync(Visitor visitor, string home)
    {
        await SectionAsync(visitor, home, "about-you", "Input.GivenNames",
            () => visitor.FillDateAsync("Input.BirthDate", 31, 2, 2000),
            async () =>
            {
                await visitor.SelectAsync("Input.Nationalities[0]", "BE");
                await visitor.FillDateAsync("Input.BirthDate", 29, 2, 2000);
            });
        await SectionAsync(visitor, home, "contact", "Input.Phone",
            () => visitor.FillAsync("Input.Phone", new string('1', 60)),
            async () =>
            {
                await visitor.FillAsync("Input.Phone", "+32 2 555 01 00");
                await visitor.SelectAsync("Input.TimeZone", "Europe/Brussels");
                await visitor.TickAsync("Input.MessagesIn", visitor.Screen.Language == "fr" ? "French" : "English");
            });
        await SectionAsync(visitor, home, "studies", "Input.Institution",
            () => visitor.FillDateAsync("Input.End", 30, 2, 2027),
            async () =>
            {
                await visitor.TickAsync("Input.Situation", "Enrolled");
                await visitor.FillAsync("Input.Institution", "KU Leuven");
                await visitor.FillAsync("Input.Degree", "Master of Laws");
                await visitor.SelectAsync("Input.Field", "0421");
                await visitor.FillMonthAsync("Input.Start", 9, 2025);
                await visitor.FillDateAsync("Input.End", 30, 6, 2028);
                await visitor.FillAsync("Input.CompletedYears", "2");
                await visitor.TickAsync("Input.HoldsDegree", "False");
            });
        await SectionAsync(visitor, home, "languages", "Input.English.All", wrongly: null, async () =>
        {
            await visitor.SelectAsync("Input.English.All", "C1");
            await visitor.SelectAsync("Input.French.All", "A2");
        });
        await SectionAsync(visitor, home, "preferences", "Input.Intakes", wrongly: null, () => visitor.TickAsync("Input.Intakes"));
        await SectionAsync(visitor, home, "motivation", "Input.Motivation",
            () => visitor.FillAsync("Input.Motivation", new string('x', 10_001)),
            async () =>
            {
                await visitor.FillAsync("Input.Motivation", "J’aimerais apprendre comment une alliance décide.");
                await visitor.TickAsync("Input.WrittenIn", visitor.Screen.Language == "fr" ? "French" : "English");
            });
        await SectionAsync(visitor, home, "competencies", "Input.Examples[0].Text",
            () => visitor.FillAsync("Input.Examples[0].Text", new string('x', 10_001)),
            async () =>
            {
                foreach (var (index, competency) in new[] { "teamwork", "initiative", "flexibility" }.Index())
                {
                    await visitor.SelectAsync($"Input.Examples[{index}].Competency", competency);
                    await visitor.FillAsync($"Input.Examples[{index}].Text", "I led a moot court team of five.");
                }
            });
        await ExperienceAsync(visitor, home);
    }

    // Looks at a section empty, with an error and filled in. The wrong text must still be there before it is corrected.
    private static async Task SectionAsync(Visitor visitor, string home, string section, string field, Func<Task>? wrongly, Func<Task> well)
    {
        await visitor.OpenAsync($"{home}/{section}");
        await visitor.LookAsync(section);
        if (wrongly is not null)
        {
            await wrongly();
            await visitor.BeRefusedAsync(field, section);
        }

        await well();
        await visitor.SaveAsync(field);
    }

    private static async Task ExperienceAsync(Visitor visitor, string home)
    {
        await visitor.OpenAsync($"{home}/experience");
        await visitor.LookAsync("experience");
        await visitor.AndWaitAsync(() => visitor.Page.Locator(".repeat-add a").ClickAsync());
        await visitor.LookAsync("experience-entry");
        await visitor.FillAsync("Input.Role", "Research assistant");
        await visitor.FillMonthAsync("Input.Start", 9, 2024);
        await visitor.FillMonthAsync("Input.End", 8, 2024);
        await visitor.BeRefusedAsync("Input.Role", "experience-entry");
        await visitor.FillMonthAsync("Input.End", 8, 2025);
        await visitor.SaveAsync("Input.Role");
        await visitor.LookAsync("experience-filled");
        await visitor.TickAsync("Input.ItLevel", "Confident");
        await visitor.SaveAsync("Input.ItExample");
    }

    private static async Task AddAProofAsync(Visitor visitor, string home)
    {
        const string Form = "ProofOfOngoingStudies";
        await visitor.OpenAsync($"{home}/documents");
        await visitor.LookAsync("documents-empty");
        await visitor.BeRefusedAsync($"{Form}.File", "documents");
        await visitor.SelectAsync($"{Form}.Language", "en");
        await visitor.Page.Locator($"[name=\"{Form}.File\"]").SetInputFilesAsync(new FilePayload
        {
            Name = "certificat de scolarité.pdf",
            MimeType = "application/pdf",
            Buffer = SampleFiles.Pdf(),
        });
        await visitor.SaveAsync($"{Form}.File");
        await visitor.LookAsync("document-dates");
        await visitor.BeRefusedAsync("Input.Page", "document-dates");
        await visitor.FillDateAsync("Input.From", 20, 9, 2025);
        await visitor.FillDateAsync("Input.To", 30, 6, 2028);
        await visitor.FillAsync("Input.Page", "1");
        await visitor.SaveAsync("Input.Page");
        await visitor.LookAsync("documents-filled");
    }

    private static async Task SubmitAsync(Visitor visitor, string home)
    {
        await visitor.OpenAsync(home);
        await visitor.LookAsync("task-list-filled");
        await visitor.OpenAsync($"{home}/eligibility");
        await visitor.LookAsync("your-eligibility");
        await visitor.OpenAsync($"{home}/check");
        await visitor.LookAsync("check");
        await visitor.BeRefusedAsync("Input.Truth", "check");
        foreach (var declaration in new[] { "Truth", "AiRule", "Integrity" })
        {
            await visitor.TickAsync($"Input.{declaration}");
        }

        await visitor.TickAsync("Input.JoinsPool", "true");

        await visitor.SaveAsync("Input.Truth");
        Assert.EndsWith("/receipt", new Uri(visitor.Page.Url).AbsolutePath, StringComparison.Ordinal);
        await visitor.LookAsync("receipt");
        await visitor.AndWaitAsync(() => visitor.Page.Locator("main a[href*=\"/receipts/\"]").First.ClickAsync());
        await visitor.LookAsync("receipt-check");
        Assert.Equal(3, new Uri(visitor.Page.Url).AbsolutePath.Trim('/').Split('/').Length);
        await visitor.OpenAsync($"{home}/submitted");
        await visitor.LookAsync("submitted");
        await visitor.OpenAsync(home);
        await visitor.LookAsync("task-list-submitted");
    }

    private static async Task LookAroundAsync(Visitor visitor)
    {
        foreach (var path in new[] { "/applications", "/profile", "/account/security", "/account/security/password", "/account/security/email", "/account/data" })
        {
            await visitor.OpenAsync(path);
            await visitor.LookAsync(path.Trim('/').Replace('/', '-'));
        }
    }

    private static async Task WithdrawAsync(Visitor visitor, string home)
    {
        await visitor.OpenAsync($"{home}/withdraw");
        await visitor.LookAsync("withdraw");
        await visitor.AndWaitAsync(() => visitor.Page.Locator("main form button.button--danger").ClickAsync());
        await visitor.LookAsync("withdrawn");
        await visitor.OpenAsync("/applications");
        await visitor.LookAsync("applications-withdrawn");
    }
}
