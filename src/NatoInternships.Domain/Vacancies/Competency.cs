using NatoInternships.Domain.Values;

namespace NatoInternships.Domain.Vacancies;

/// <summary>One competency that a notice may ask for (ruling N14).</summary>
/// <param name="Code">Lower case with hyphens, for example teamwork; the same in both languages; at most 40 characters.</param>
/// <param name="Indicator">What a person with this competency does, in one sentence without a subject. Reviewers use it to score.</param>
public sealed record Competency(string Code, LocalizedText Name, LocalizedText Indicator)
{
    public const int CodeLength = 40;
}
