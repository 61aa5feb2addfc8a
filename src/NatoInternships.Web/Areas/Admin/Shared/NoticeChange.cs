using NatoInternships.Domain.Values;

namespace NatoInternships.Web.Areas.Admin.Shared;

/// <summary>A text or a fact of a notice as it is shown.</summary>
/// <param name="Field">A value of <see cref="Domain.Vacancies.NoticeFields"/>.</param>
/// <param name="Text">For a fact: how each language writes it.</param>
/// <param name="IsFact">A fact is typed once for both languages.</param>
public sealed record NoticeChange(string Field, LocalizedText Text, bool IsFact);
