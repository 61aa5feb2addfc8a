using NatoInternships.Web.UseCases.Accounts;

namespace NatoInternships.Web.Framework.Forms;

/// <summary>The held form that the page being rendered shows again (<see cref="ShowSavedFormFilter"/>).</summary>
public sealed class SavedFormPage(SavedFields fields)
{
    public SavedFields Fields => fields;

    public static SavedFormPage? Of(HttpContext context) => context.Features.Get<SavedFormPage>();

    /// <summary>What was typed into the field of this name; null where it was not sent.</summary>
    public string? Value(string name) => fields.Fields.LastOrDefault(field => field.Name == name)?.Value;

    /// <summary>
    /// Whether a field of this name stands in the held form's part of the page. A box that was not ticked is not sent: it is one that
    /// the form covers and has no value for.
    /// </summary>
    public bool Covers(string name) => fields.Fields.Any(field => PartOf(field.Name) == PartOf(name));

    // "Input.BirthDate.Day" belongs to "Input"; a page may have several forms, each with a prefix of its own.
    private static string PartOf(string name) => name.Contains('.', StringComparison.Ordinal) ? name.Split('.')[0] : "";
}
