using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace NatoInternships.Web.Framework.Forms;

/// <summary>Keeps the order of the fields on the form, because model state sorts its keys alphabetically.</summary>
public static class ErrorOrder
{
    private static readonly ConditionalWeakTable<ModelStateDictionary, Order> Orders = [];

    /// <param name="modelState">The state that the order belongs to.</param>
    /// <param name="fields">The fields in the validator's order.</param>
    /// <param name="reported">The fields of the failures in the order found. It orders the parts of one field.</param>
    public static void Remember(ModelStateDictionary modelState, IEnumerable<string> fields, IEnumerable<string> reported)
    {
        var order = Orders.GetOrCreateValue(modelState);
        order.Fields.AddRange(fields);
        order.Reported.AddRange(reported);
    }

    /// <summary>
    /// Returns the fields with an error and the first message of each, in the order of the form. Fields that no validator names are last.
    /// </summary>
    public static IReadOnlyList<(string Field, string Message)> Errors(ModelStateDictionary modelState)
    {
        var order = Orders.TryGetValue(modelState, out var known) ? known : new Order();

        return [.. modelState
            .Where(entry => entry.Value is { Errors.Count: > 0 })
            .Select(entry => (Field: entry.Key, Message: entry.Value!.Errors.Select(error => error.ErrorMessage).FirstOrDefault(message => message.Length > 0) ?? ""))
            .Where(error => error.Message.Length > 0)
            .OrderBy(error => Rank(order.Fields, error.Field))
            .ThenBy(error => IndexOf(order.Reported, error.Field))];
    }

    // "End.Month" has the rank of "End". An error of the whole form is first.
    private static int Rank(List<string> fields, string field)
    {
        if (field.Length == 0)
        {
            return -1;
        }

        var rank = IndexOf(fields, field);
        var dot = field.LastIndexOf('.');

        return rank != int.MaxValue || dot < 0 ? rank : Rank(fields, field[..dot]);
    }

    private static int IndexOf(List<string> fields, string field) =>
        fields.FindIndex(one => string.Equals(one, field, StringComparison.OrdinalIgnoreCase)) is >= 0 and var index ? index : int.MaxValue;

    private sealed class Order
    {
        public List<string> Fields { get; } = [];

        public List<string> Reported { get; } = [];
    }
}
