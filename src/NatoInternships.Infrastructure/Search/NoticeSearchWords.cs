using NatoInternships.Domain.Vacancies;
using NatoInternships.Domain.Values;

namespace NatoInternships.Infrastructure.Search;

/// <summary>The words a vacancy is found by, from its notice in both languages.</summary>
public static class NoticeSearchWords
{
    /// <summary>Folded words, each once, the most telling parts first; the caller cuts it to the column.</summary>
    public static string Of(string number, string divisionCode, NoticeContent content)
    {
        IEnumerable<LocalizedText> texts =
        [
            content.Title,
            content.Summary,
            content.Lede,
            .. content.Sections.SelectMany(section => new[] { new LocalizedText(section.Code, section.Code), section.Name, section.Work }),
            .. content.About,
            .. content.Tasks,
            content.DailyWork,
        ];
        var words = texts
            .SelectMany(text => new[] { text.En, text.Fr })
            .SelectMany(text => SearchText.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(word => word.Length > 1);

        return $" {string.Join(' ', words.Prepend(SearchText.Fold(divisionCode)).Prepend(number).Distinct())} ";
    }
}
