using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Primitives;
using NatoInternships.Web.UseCases.Accounts;

namespace NatoInternships.Web.Infrastructure.Forms;

public static class HeldValues
{
    /// <summary>The fields of a held form as model binding reads a form that was just sent.</summary>
    public static IValueProvider AsValues(this HeldFields fields) => new FormValueProvider(
        BindingSource.Form,
        new FormCollection(fields.Fields.GroupBy(field => field.Name, StringComparer.Ordinal)
            .ToDictionary(field => field.Key, field => new StringValues([.. field.Select(one => one.Value)]), StringComparer.Ordinal)),
        CultureInfo.CurrentCulture);
}
