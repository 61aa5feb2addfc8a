using FluentValidation;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Web.Areas.Candidates.Shared;

namespace NatoInternships.Web.Areas.Candidates.Preferences;

public sealed record PreferencesInput : SectionInput, ISectionInput<PreferencesInput, ApplicationAnswers>
{
    public IReadOnlyList<string?> Intakes { get; init; } = new List<string?>(); // one that model binding can fill

    public IReadOnlyList<string?> Sections { get; init; } = new List<string?>(); // one that model binding can fill

    public static object Part(ApplicationAnswers answers) => new { answers.Intakes, answers.Sections };

    public static PreferencesInput From(ApplicationAnswers answers) => new() { Intakes = answers.Intakes, Sections = answers.Sections };

    public ApplicationAnswers Into(ApplicationAnswers answers) => answers with
    {
        Intakes = [.. Intakes.OfType<string>().Distinct().Order(StringComparer.Ordinal)],
        Sections = [.. Sections.OfType<string>().Distinct().Order(StringComparer.Ordinal)],
    };
}

public sealed record PreferencesPage : SectionPage
{
    public required PreferencesInput Input { get; init; }

    /// <summary>Codes of this vacancy's intakes.</summary>
    public required IReadOnlyList<string> Intakes { get; init; }

    public required IReadOnlyList<NoticeSection> Sections { get; init; }
}

/// <summary>Only what the notice offers can be chosen.</summary>
public sealed class PreferencesValidator : AbstractValidator<PreferencesPage>
{
    public PreferencesValidator()
    {
        RuleFor(page => page.Input.Intakes)
            .Must((page, chosen) => chosen.OfType<string>().All(page.Intakes.Contains)).WithMessage("Intake_Unknown");
        RuleFor(page => page.Input.Sections)
            .Must((page, chosen) => chosen.OfType<string>().All(code => page.Sections.Any(section => section.Code == code))).WithMessage("Section_Unknown");
    }
}
