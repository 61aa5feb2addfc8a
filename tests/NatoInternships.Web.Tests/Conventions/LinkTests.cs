using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;
using NatoInternships.Domain.Applications;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Web.Framework.Links;
using NatoInternships.Web.Tests.Areas.Account;
using NatoInternships.Web.Tests.Walking;

namespace NatoInternships.Web.Tests.Conventions;

/// <summary>Addresses of pages are in the link classes, and each is that of an endpoint (docs/pages.md).</summary>
public sealed partial class LinkTests
{
    // Paths that are no addresses of pages.
    private static readonly HashSet<string> WithPaths =
    [
        "Framework/Errors/ErrorPages.cs", "Framework/Localisation/LanguageSwitch.cs", // Constants with the path of their own endpoint.
        "Framework/Localisation/LanguageInPath.cs", // The starts of paths that have no language.
        "Areas/Public/Crawlers/CrawlersController.cs", "Areas/Public/SecurityTxt/SecurityTxtController.cs", // Each names its own file.
    ];

    private static readonly RouteEndpoint[] Endpoints =
        [.. PortalHost.Current.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => !endpoint.RoutePattern.RawText!.Contains("**", StringComparison.Ordinal))];

    /// <summary>Each method of each link class, with an address for each section.</summary>
    public static TheoryData<string, string> Addresses()
    {
        var data = new TheoryData<string, string>();
        var classes = typeof(LinkPath).Assembly.GetTypes().Where(type => type.Namespace == typeof(LinkPath).Namespace && type.Name.EndsWith("Links", StringComparison.Ordinal));
        foreach (var method in classes.Append(typeof(MailLinks)).SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static)))
        {
            foreach (var arguments in method.GetParameters().Select(Samples).Aggregate((IEnumerable<object?[]>)[[]], (lists, one) => lists.SelectMany(list => one.Select(value => (object?[])[.. list, value]))))
            {
                data.Add($"{method.DeclaringType!.Name}.{method.Name}", (string)method.Invoke(null, arguments)!);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public void A_link_is_the_address_of_an_endpoint(string method, string link)
    {
        var path = new Uri(new Uri("http://portal.example"), link.TrimStart('~')).AbsolutePath;

        Assert.True(Endpoints.Any(endpoint => Matches(endpoint, path)), $"{method}: no endpoint at {path}");
    }

    [Theory]
    [InlineData("/applicatons")]
    [InlineData("/applications/REFERENCE/documents/not-an-id/remove")]
    [InlineData("/applications/REFERENCE/versions/first")]
    public void An_address_that_nothing_answers_is_noticed(string path) => Assert.DoesNotContain(Endpoints, endpoint => Matches(endpoint, path));

    [Fact]
    public async Task Links_to_a_part_of_a_page_find_it()
    {
        using var visitor = PortalHost.Current.Visitor();

        foreach (var link in Addresses().Select(row => (string)row[1]).Where(link => link.Contains('#', StringComparison.Ordinal)).ToList())
        {
            var page = await visitor.OpenAsync("/en" + link.TrimStart('~').Split('#')[0]);

            Assert.True(page.GetElementById(link.Split('#')[1]) is not null, link);
        }
    }

    [Fact]
    public void Views_and_code_take_addresses_from_the_link_classes()
    {
        var starts = Endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null).Select(endpoint => endpoint.RoutePattern.RawText!.Trim('/').Split('/')[0]).Where(start => start.Length > 0 && start[0] != '{').Distinct();
        var literal = Literal(starts);

        var findings = SourceTree.Files("*.cs").Concat(SourceTree.Files("*.cshtml"))
            .Where(file => SourceTree.Relative(file) is var name && !name.StartsWith("Framework/Links/", StringComparison.Ordinal) && !WithPaths.Contains(name))
            .SelectMany(file => File.ReadLines(file).Where(line => !Routes().IsMatch(line) && (literal.IsMatch(line) || ByController().IsMatch(line)))
                .Select(line => $"{SourceTree.Relative(file)}: {line.Trim()}")).ToList();

        findings.AssertNone();
    }

    [Theory]
    [InlineData("""href="@Url.Content("~/vacancies")" """)]
    [InlineData("""<a href="/feed/en.atom">""")]
    [InlineData("""<a asp-controller="Security" asp-action="Index">""")]
    [InlineData("""RedirectToAction(nameof(SecurityController.Index), "Security")""")]
    [InlineData("""Url.Action("Index", "Documents", new { reference })""")]
    public void A_literal_address_is_noticed(string line) =>
        Assert.True(ByController().IsMatch(line) || Literal(["feed"]).IsMatch(line));

    private static Regex Literal(IEnumerable<string> starts) => new($"\"(~/|/({string.Join('|', starts.Select(Regex.Escape))})[/\"?#{{])");

    private static IEnumerable<object?> Samples(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type == typeof(string) => [parameter.Name == "id" ? "3" : "AN-EXAMPLE"],
        var type when type == typeof(Guid) => [Guid.Empty],
        var type when type == typeof(int) => [2],
        // The declarations are on the page that checks and submits.
        var type when type == typeof(ApplicationSection) && parameter.Member.Name == nameof(CandidateLinks.ProfileSection) =>
            [ApplicationSection.AboutYou, ApplicationSection.Contact, ApplicationSection.Studies, ApplicationSection.Languages, ApplicationSection.Experience],
        { IsEnum: true } type => Enum.GetValues(type).Cast<object?>(),
        var type => throw new NotSupportedException($"No example of {type} for {parameter.Member.Name}."),
    };

    private static bool Matches(RouteEndpoint endpoint, string path)
    {
        var (pattern, values) = (endpoint.RoutePattern, new RouteValueDictionary());
        if (!new TemplateMatcher(TemplateParser.Parse(pattern.RawText!.TrimStart('/')), []).TryMatch(path, values))
        {
            return false;
        }

        var constraints = PortalHost.Current.Services.GetRequiredService<ParameterPolicyFactory>();

        return pattern.ParameterPolicies.All(parameter => parameter.Value.All(policy =>
            constraints.Create(pattern.GetParameter(parameter.Key), policy) is not IRouteConstraint constraint
            || constraint.Match(null, null, parameter.Key, values, RouteDirection.IncomingRequest)));
    }

    [GeneratedRegex(@"\[(Route|HttpGet|HttpPost)\(|^\s*///")]
    private static partial Regex Routes();

    // By the name of another controller. Within a controller, nameof is enough.
    [GeneratedRegex(@"asp-controller=|(RedirectToAction|Url\.Action)\([^,()]*(\([^()]*\))?, ""[A-Z]")]
    private static partial Regex ByController();
}
