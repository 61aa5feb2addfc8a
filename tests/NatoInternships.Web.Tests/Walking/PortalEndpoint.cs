using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace NatoInternships.Web.Tests.Walking;

/// <summary>One address pattern with one verb, as the running portal has it: what walks over all of them cannot go stale.</summary>
/// <param name="Pattern">Without language and leading slash, for example applications/{reference}/check.</param>
/// <param name="Verb">GET, POST and so on.</param>
/// <param name="Action">Null where no controller answers.</param>
internal sealed partial record PortalEndpoint(string Pattern, string Verb, ControllerActionDescriptor? Action)
{
    private static readonly string[] OutsideLanguages = ["feed/", "sitemap.xml", "robots.txt", ".well-known/", "health/", "dev/"];

    /// <summary>How reports name it, and how exceptions to a rule are declared.</summary>
    public string Name => $"{Verb} /{Pattern}";

    public bool ChangesThings => Verb is not ("GET" or "HEAD");

    /// <summary>Whether it has one address for both languages.</summary>
    public bool IsOutsideLanguages => OutsideLanguages.Any(start => Pattern.StartsWith(start, StringComparison.Ordinal));

    /// <summary>Names of the values in its address.</summary>
    public IReadOnlyList<string> Parameters { get; } = [.. Parameter().Matches(Pattern).Select(match => match.Groups["name"].Value)];

    /// <summary>Every endpoint of the portal's own, without the files that the build made and without the tests' own addresses.</summary>
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

    /// <summary>Its address with these values as they are: a value is escaped by whoever gives it.</summary>
    public string Address(string language, Func<string, string> valueOf)
    {
        var path = Parameter().Replace(Pattern, match => valueOf(match.Groups["name"].Value));

        return IsOutsideLanguages ? $"/{path}" : $"/{language}{(path.Length == 0 ? "" : "/" + path)}";
    }

    /// <summary>Whether it is what answers at this path, which still has its language.</summary>
    public bool Answers(string verb, string path)
    {
        var rest = IsOutsideLanguages ? path : Language().Replace(path, "");
        var pattern = "^/?" + string.Join('/', Pattern.Split('/').Select(part => Parameter().IsMatch(part) ? "[^/]+" : Regex.Escape(part))) + "/?$";

        return verb == Verb && Pattern != "{**path}" && Regex.IsMatch(rest, pattern, RegexOptions.CultureInvariant);
    }

    // What answers every verb is walked by the two that browsers send.
    private static IEnumerable<string> Verbs(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is { Count: > 0 } verbs ? verbs.Where(verb => verb != "HEAD" || !verbs.Contains("GET")) : ["GET", "POST"];

    [GeneratedRegex(@"\{\**(?<name>\w+)[^}]*\}")]
    private static partial Regex Parameter();

    [GeneratedRegex("^/(en|fr)(?=/|$)")]
    private static partial Regex Language();
}
