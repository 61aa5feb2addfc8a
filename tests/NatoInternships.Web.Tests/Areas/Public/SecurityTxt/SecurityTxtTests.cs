using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NatoInternships.TestSupport.Html;
using NatoInternships.Web.Framework.Security;

namespace NatoInternships.Web.Tests.Areas.Public.SecurityTxt;

public sealed class SecurityTxtTests
{
    [Fact]
    public async Task Security_txt_has_the_fields_of_RFC_9116()
    {
        using var response = await PortalHost.InProduction.Visitor("https://internships.example").GetAsync("/.well-known/security.txt");
        var fields = (await response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(": ", 2)).ToLookup(pair => pair[0], pair => pair[1]);

        Assert.Equal("text/plain; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal(["mailto:security@internships.example"], fields["Contact"]);
        Assert.Equal(["en, fr"], fields["Preferred-Languages"]);
        Assert.Equal(["https://internships.example/.well-known/security.txt"], fields["Canonical"]);
        Assert.Equal(["https://internships.example/en/help#security", "https://internships.example/fr/help#security"], fields["Policy"]);
        var expires = DateTimeOffset.ParseExact(Assert.Single(fields["Expires"]), "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        Assert.Equal(new DateTimeOffset(2025, 11, 30, 23, 0, 0, TimeSpan.Zero), expires); // Midnight in Brussels, 180 days later.
        Assert.InRange(expires, PortalHost.Now.AddDays(30), PortalHost.Now.AddDays(365));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task Its_policy_stands_on_the_help_page_with_the_contact(string culture)
    {
        var page = await PublicPortal.GetAsync($"/{culture}/help");

        Assert.NotNull(page.GetElementById("security"));
        Assert.Equal("security@internships.example", page.Says("#security a[href='mailto:security@internships.example']"));
    }

    [Theory]
    [InlineData("Contacts:Security", null)]
    [InlineData("Contacts:Technical", null)]
    [InlineData("Contacts:Accommodation", null)]
    [InlineData("Contacts:DataRights", null)]
    [InlineData("Contacts:Security", "security@internships.example")]
    [InlineData("Contacts:Security", "http://internships.example/report")]
    [InlineData("Contacts:Security", "mailto:")]
    public void Production_does_not_start_without_a_contact_that_can_be_used(string setting, string? value)
    {
        var settings = Settings();
        settings[setting] = value;

        var refused = Assert.Throws<OptionsValidationException>(() => Start(settings));

        Assert.Contains("Contacts:Security", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Production_starts_with_its_contacts() => Start(Settings());

    private static Dictionary<string, string?> Settings() => new()
    {
        ["Site:BaseUrl"] = "https://internships.example",
        ["Contacts:Security"] = "mailto:security@internships.example",
        ["Contacts:Technical"] = "tel:+3227070000",
        ["Contacts:Accommodation"] = "https://internships.example/accommodation",
        ["Contacts:DataRights"] = "mailto:data-rights@internships.example",
    };

    private static void Start(Dictionary<string, string?> settings)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.Configuration.AddInMemoryCollection(settings.Where(pair => pair.Value is not null));
        builder.Services.AddPortalSecurity(builder.Configuration, builder.Environment);
        using var provider = builder.Services.BuildServiceProvider();

        provider.GetRequiredService<IStartupValidator>().Validate();
    }
}
