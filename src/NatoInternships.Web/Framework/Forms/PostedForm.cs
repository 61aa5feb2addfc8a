using NatoInternships.Web.UseCases.Accounts;

namespace NatoInternships.Web.Framework.Forms;

/// <summary>A form as it came.</summary>
/// <param name="Fields">What may be kept of it.</param>
/// <param name="Token">The antiforgery token it came with, which is never kept; null without one.</param>
/// <param name="Page">What the language switch sent beside it (<see cref="Localisation.LanguageSwitch"/>); null without one.</param>
public sealed record PostedForm(SavedFields Fields, string? Token, string? Page = null);
