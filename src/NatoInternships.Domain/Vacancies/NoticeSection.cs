using NatoInternships.Domain.Values;

namespace NatoInternships.Domain.Vacancies;

/// <summary>One section of a division that a candidate may be interested in (ruling N4).</summary>
/// <param name="Code">Upper case, for example NASP; the same in both languages; at most 12 characters.</param>
/// <param name="Work">What the section does, as part of a sentence.</param>
public sealed record NoticeSection(string Code, LocalizedText Name, LocalizedText Work)
{
    public const int CodeLength = 12;
}
