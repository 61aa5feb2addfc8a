using NatoInternships.Domain.Values;

namespace NatoInternships.Domain.Vacancies;

/// <summary>One section of a division that a candidate may name as of interest (ruling N4).</summary>
/// <param name="Code">Upper case, for example NASP; the same in both languages; at most 12 characters.</param>
/// <param name="Name">The section's name.</param>
/// <param name="Work">What it does, in half a sentence.</param>
public sealed record NoticeSection(string Code, LocalizedText Name, LocalizedText Work)
{
    public const int CodeLength = 12;
}
