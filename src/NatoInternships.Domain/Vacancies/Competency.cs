using NatoInternships.Domain.Values;

namespace NatoInternships.Domain.Vacancies;

/// <summary>One competency that a notice may ask for (ruling N14).</summary>
/// <param name="Code">Lower case with hyphens, for example teamwork; the same in both languages; at most 40 characters.</param>
/// <param name="Name">The competency’s name.</param>
/// <param name="Indicator">What a person who has it does, in one sentence without a subject; reviewers score against it.</param>
public sealed record Competency(string Code, LocalizedText Name, LocalizedText Indicator)
{
    public const int CodeLength = 40;
}
