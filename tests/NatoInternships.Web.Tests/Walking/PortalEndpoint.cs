using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace NatoInternships.Web.Tests.Walking;

/// <summary>One route pattern with one verb, from the running portal, so that the tests include every new endpoint.</summary>
/// <param name="Pattern">Without language and leading slash, for example applications/{reference}/check.</param>
/// <param name="Verb">GET, POST and so on.</param>
/// <param name="Action">Null when it is no controller action.</param>
internal sealed partial record PortalEndpoint(string Pattern, string Verb, ControllerActionDescriptor? Action)
{
    private static readonly string[] OutsideLanguages = ["feed/", "sitemap.xml", "robots.txt", ".well-known/", "health/", "dev/"];

    /// <summary>The name in reports, and in declared exceptions to a rule.</summary>
    public string Name => $"{Verb} /{Pattern}";

    public bool ChangesThings => Verb is not ("GET" or "HEAD");

    /// <summary>Whether it has one URL for both languages.</summary>
    public bool IsOutsideLanguages => OutsideLanguages.Any(start => Pattern.StartsWith(start, StringComparison.Ordinal));

    /// <summary>Names of the route values.</summary>
    public IReadOnlyList<string> Parameters { get; } = [.. Parameter().Matches(Pattern).Select(match => match.Groups["name"].Value)];

    /// <summary>Returns every endpoint of the portal, without built files and the tests' own endpoints.</summary>
    public static IReadOnlyList<PortalEndpoint> Of(PortalHost host) =>
    [
        .. host.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null
                && endpoint.DisplayName != "Fallback {**path:file}" // Development only: files newer than the build's list
                && endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()?.ControllerTypeInfo.Assembly != typeof(PortalEndpoint).Assembly)
            .SelectMany(endpoint => Verbs(endpoint).Select(verb => new PortalEndpoint(
                endpoint.RoutePattern.RawText!.TrimStart('/'), verb, endpoint.Metadata.GetMetadata<ControllerActionDescriptor>())))
            .DistinctBy(endpoint => endpoint.Name)
            .OrderBy(endpoint => endpoint.Pattern, StringComparer.Ordinal).ThenBy(endpoint => endpoint.Verb, StringComparer.Ordinal),
    ];

    /// <summary>Returns its URL with these values, which the caller has escaped.</summary>
    public string Address(string language, Func<string, string> valueOf)
    {
        var path = Parameter().Replace(Pattern, match => valueOf(match.Groups["name"].Value));

        return IsOutsideLanguages ? $"/{path}" : $"/{language}{(path.Length == 0 ? "" : "/" + path)}";
    }

    /// <summary>Returns whether it handles this path, which includes the language.</summary>
    public bool Answers(string verb, string path)
    {
        var rest = IsOutsideLanguages ? path : Language().Replace(path, "");
        var pattern = "^/?" + string.Join('/', Pattern.Split('/').Select(part => Parameter().IsMatch(part) ? "[^/]+" : Regex.Escape(part))) + "/?$";

        return verb == Verb && Pattern != "{**path}" && Regex.IsMatch(rest, pattern, RegexOptions.CultureInvariant);
    }

    // An endpoint for every verb is tested with the two that browsers send.
    private static IEnumerable<string> Verbs(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is { Count: > 0 } verbs ? verbs.Where(verb => verb != "HEAD" || !verbs.Contains("GET")) : ["GET", "POST"];

    [GeneratedRegex(@"\{\**(?<name>\w+)[^}]*\}")]
    private static partial Regex Parameter();

    [GeneratedRegex("^/(en|fr)(?=/|$)")]
    private static partial Regex Language();
}
