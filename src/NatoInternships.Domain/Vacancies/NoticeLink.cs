using NatoInternships.Domain.Values;

namespace NatoInternships.Domain.Vacancies;

/// <summary>A link to more information at the end of a notice.</summary>
/// <param name="Label">What the reader finds there.</param>
/// <param name="Address">The absolute https address of the page in each language.</param>
public sealed record NoticeLink(LocalizedText Label, LocalizedText Address)
{
    public const int LabelLength = 150;
    public const int AddressLength = 500;
}
