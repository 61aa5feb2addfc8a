using NatoInternships.Web.UseCases.Accounts;

namespace NatoInternships.Web.Framework.Forms;

/// <summary>The saved form that the current page shows again (<see cref="ShowSavedFormFilter"/>).</summary>
public sealed class SavedFormPage(SavedFields fields)
{
    public SavedFields Fields => fields;

    public static SavedFormPage? Of(HttpContext context) => context.Features.Get<SavedFormPage>();

    /// <summary>Returns the typed value of this field; null when it was not posted.</summary>
    public string? Value(string name) => fields.Fields.LastOrDefault(field => field.Name == name)?.Value;

    /// <summary>
    /// Returns whether the saved form covers this field. A box that is not ticked is not posted, so it is covered without a value.
    /// </summary>
    public bool Covers(string name) => fields.Fields.Any(field => PartOf(field.Name) == PartOf(name));

    // "Input.BirthDate.Day" belongs to "Input". A page may have several forms with different prefixes.
    private static string PartOf(string name) => name.Contains('.', StringComparison.Ordinal) ? name.Split('.')[0] : "";
}
