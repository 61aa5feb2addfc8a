using NatoInternships.Domain.Vacancies;
using NatoInternships.Domain.Values;

namespace NatoInternships.Infrastructure.Search;

/// <summary>Collects the search words of a vacancy from its notice in both languages.</summary>
public static class NoticeSearchWords
{
    /// <summary>
    /// Returns the words in lower case without accents, each once, the most important parts first. The caller cuts the text to the column's
    /// length.
    /// </summary>
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
