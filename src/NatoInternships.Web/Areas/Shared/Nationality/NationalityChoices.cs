using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Values;
using NatoInternships.Web.Framework.Forms;

namespace NatoInternships.Web.Areas.Shared.Nationality;

/// <summary>The options of each nationality select.</summary>
public static class NationalityChoices
{
    public static IReadOnlyList<ChoiceItem> In(Language language) =>
        [.. Nationalities.ChoicesIn(language).Select(choice => new ChoiceItem(choice.Code.Value, choice.Name.In(language)))];

    /// <summary>Returns the option for a stored code. A territory's code is not an option itself.</summary>
    public static string? OptionOf(string? code) => Nationalities.IsKnown(code) ? Nationalities.Of(new CountryCode(code!)).Value : code;
}
