using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NatoInternships.Web.Framework.Security;

namespace NatoInternships.Web.Tests.Conventions;

public sealed class ControllerTests
{
    // They only render pages again and change nothing. An upload that checks its token itself is added by name.
    private static readonly HashSet<string> WithoutTokenFilter = ["ErrorController", "SwitchLanguageController"];

    // A rule of a form, and a page that its controller still loads.
    private static readonly HashSet<string> WithQueries = ["StudiesRule.cs"];

    private static readonly Assembly Web = typeof(Program).Assembly;

    private static ControllerActionDescriptor[] Actions { get; } =
        [.. PortalHost.Current.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items
            .OfType<ControllerActionDescriptor>().Where(action => action.ControllerTypeInfo.Assembly == Web)];

    /// <summary>[Authorize] without a policy denies access (ADR 0040), and only policies name roles.</summary>
    [Fact]
    public void Every_controller_is_open_or_names_a_policy()
    {
        var policies = typeof(Policies).GetFields().Select(field => (string)field.GetRawConstantValue()!).ToHashSet();
        Assert.NotEmpty(Actions);

        var findings = Actions.Where(action => !action.ControllerTypeInfo.GetCustomAttributes().Any(attribute =>
            attribute is IAllowAnonymous || (attribute is IAuthorizeData { Policy: { } policy, Roles: null } && policies.Contains(policy))));

        Assert.Empty(findings.Select(action => action.DisplayName));
        Assert.Empty(Actions.Where(action => action.EndpointMetadata.OfType<IAuthorizeData>().Any(data => data.Roles is not null || data.Policy is null)).Select(action => action.DisplayName));
    }

    [Fact]
    public void Every_endpoint_that_is_not_an_action_is_open_or_guarded_by_name()
    {
        var findings = PortalHost.Current.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints)
            .Where(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is null
                && endpoint.DisplayName != "Fallback {**path:file}" // Development only: files newer than the build's list
                && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null && endpoint.Metadata.GetMetadata<IAuthorizeData>() is null);

        Assert.Empty(findings.Select(endpoint => endpoint.DisplayName));
    }

    [Fact]
    public void Every_form_needs_a_token()
    {
        Assert.All(Actions, action =>
            Assert.Contains(action.FilterDescriptors, filter => filter.Filter is AutoValidateAntiforgeryTokenAttribute));
        var findings = Actions.Where(action => action.FilterDescriptors.Any(filter => filter.Filter is IgnoreAntiforgeryTokenAttribute)
            && !WithoutTokenFilter.Contains(action.ControllerTypeInfo.Name));

        Assert.Empty(findings.Select(action => action.DisplayName));
    }

    [Fact]
    public void Every_controller_lies_in_its_area_and_folder()
    {
        Assert.All(Actions, action => Assert.Equal(
            $"NatoInternships.Web.Areas.{action.RouteValues["area"]}.{action.ControllerName}", action.ControllerTypeInfo.Namespace));
    }

    [Fact]
    public void Controllers_stay_short()
    {
        var findings = SourceTree.Files("*Controller.cs").Where(file => File.ReadLines(file).Count() >= 150);

        Assert.Empty(findings.Select(SourceTree.Relative));
    }

    [Fact]
    public void Classes_named_Query_load_the_pages()
    {
        // A controller may pass the context on. A page model that loads itself needs a context for each call.
        var queries = new Regex(@"\bdb\.[A-Z]|\bstatic async Task<[^(]*\(\s*PortalDbContext");
        var findings = SourceTree.Files("*.cs").Where(file => SourceTree.Relative(file).StartsWith("Areas/", StringComparison.Ordinal)
            && !file.EndsWith("Query.cs", StringComparison.Ordinal) && !WithQueries.Contains(Path.GetFileName(file)) && queries.IsMatch(File.ReadAllText(file)));

        Assert.Empty(findings.Select(SourceTree.Relative));
    }

    [Fact]
    public void Views_contain_no_inline_style_script_or_handler()
    {
        var findings = SourceTree.Files("*.cshtml").Where(file =>
            Regex.IsMatch(File.ReadAllText(file), @"\sstyle=|<style|\son(click|submit|change|load|input)=|<script(?![^>]*(asset-src|application/ld\+json))"));

        Assert.Empty(findings.Select(SourceTree.Relative));
    }
}
