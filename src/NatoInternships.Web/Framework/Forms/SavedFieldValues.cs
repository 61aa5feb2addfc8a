using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Primitives;
using NatoInternships.Web.UseCases.Accounts;

namespace NatoInternships.Web.Framework.Forms;

public static class SavedFieldValues
{
    /// <summary>Returns a value provider for the fields of a saved form, like that of a posted form.</summary>
    public static IValueProvider AsValues(this SavedFields fields) => new FormValueProvider(
        BindingSource.Form,
        new FormCollection(fields.Fields.GroupBy(field => field.Name, StringComparer.Ordinal)
            .ToDictionary(field => field.Key, field => new StringValues([.. field.Select(one => one.Value)]), StringComparer.Ordinal)),
        CultureInfo.CurrentCulture);
}
