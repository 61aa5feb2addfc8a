using Microsoft.AspNetCore.Mvc.ActionConstraints;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace NatoInternships.Web.Framework.Hosting;

/// <summary>
/// Makes every GET action also answer HEAD, with the same headers and no body. Link checkers, calendar programs and mail scanners send HEAD
/// first. An action that must not count such a request checks the method.
/// </summary>
public sealed class HeadRequestConvention : IActionModelConvention
{
    public void Apply(ActionModel action)
    {
        foreach (var selector in action.Selectors)
        {
            foreach (var constraint in selector.ActionConstraints.OfType<HttpMethodActionConstraint>().Where(LacksHead).ToList())
            {
                selector.ActionConstraints.Remove(constraint);
                selector.ActionConstraints.Add(new HttpMethodActionConstraint([.. constraint.HttpMethods, HttpMethods.Head]));
            }

            foreach (var metadata in selector.EndpointMetadata.OfType<HttpMethodMetadata>().Where(metadata => LacksHead(metadata.HttpMethods)).ToList())
            {
                selector.EndpointMetadata.Remove(metadata);
                selector.EndpointMetadata.Add(new HttpMethodMetadata([.. metadata.HttpMethods, HttpMethods.Head], metadata.AcceptCorsPreflight));
            }
        }
    }

    private static bool LacksHead(HttpMethodActionConstraint constraint) => LacksHead(constraint.HttpMethods);

    private static bool LacksHead(IEnumerable<string> methods) => methods.Contains(HttpMethods.Get) && !methods.Contains(HttpMethods.Head);
}
