using NatoInternships.Web.UseCases.Accounts;

namespace NatoInternships.Web.Framework.Forms;

/// <summary>A posted form.</summary>
/// <param name="Fields">The fields that may be saved.</param>
/// <param name="Token">The antiforgery token, which is never saved; null without one.</param>
/// <param name="Page">The field of the language switch (<see cref="Localisation.LanguageSwitch"/>); null without one.</param>
public sealed record PostedForm(SavedFields Fields, string? Token, string? Page = null);
