using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace NatoInternships.Web.Infrastructure.Forms;

/// <summary>The order of the fields on the form. Model state itself keeps its keys in alphabetical order.</summary>
public static class ErrorOrder
{
    private static readonly ConditionalWeakTable<ModelStateDictionary, List<string>> Orders = [];

    public static void Remember(ModelStateDictionary modelState, IEnumerable<string> fields) =>
        Orders.GetOrCreateValue(modelState).AddRange(fields);

    /// <summary>The fields with an error and the first message of each, in the order of the form; fields no validator names come last.</summary>
    public static IReadOnlyList<(string Field, string Message)> Errors(ModelStateDictionary modelState)
    {
        var order = Orders.TryGetValue(modelState, out var known) ? known : [];

        return [.. modelState
            .Where(entry => entry.Value is { Errors.Count: > 0 })
            .Select(entry => (entry.Key, entry.Value!.Errors.Select(error => error.ErrorMessage).FirstOrDefault(message => message.Length > 0) ?? ""))
            .Where(error => error.Item2.Length > 0)
            .OrderBy(error => Rank(order, error.Key))];
    }

    // "End.Month" stands where "End" stands, unless it is named itself; an error of the whole form comes first.
    private static int Rank(List<string> order, string field)
    {
        for (var name = field; name.Length > 0; name = name[..Math.Max(0, name.LastIndexOf('.'))])
        {
            if (order.FindIndex(one => string.Equals(one, name, StringComparison.OrdinalIgnoreCase)) is >= 0 and var rank)
            {
                return rank;
            }
        }

        return field.Length == 0 ? -1 : int.MaxValue;
    }
}
