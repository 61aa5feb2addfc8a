using System.Text.RegularExpressions;
using NatoInternships.Infrastructure.Search;
using NatoInternships.Web.Infrastructure.Localisation;

namespace NatoInternships.Web.Areas.Public.Help;

/// <summary>
/// Finds answers by words as people type them: case, accents and endings do not matter ("deadlines" finds "deadline"). Answers that
/// hold all the words; where none does, those that hold the most.
/// </summary>
public sealed partial class HelpSearch(PageText text)
{
    /// <summary>Characters of a search that are looked at.</summary>
    public const int Longest = 80;

    private const int ShortestWord = 2;
    private const int LettersThatCount = 5;
    private const int InQuestion = 3;

    public HelpPage Find(string? typed)
    {
        var search = Cut(typed);
        if (search is null)
        {
            return new HelpPage(null, []);
        }

        var stop = text["StopWords"].Split(' ').Select(SearchText.Fold).ToHashSet();
        var words = SearchText.Fold(search).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length >= ShortestWord && !stop.Contains(word))
            .Select(word => " " + (word.Length > LettersThatCount ? word[..LettersThatCount] : word))
            .Distinct()
            .ToList();
        var hits = HelpTopic.All.SelectMany(topic => topic.Questions)
            .Select(question => Weigh(question, words))
            .Where(hit => hit.Words > 0)
            .ToList();
        var most = hits.Select(hit => hit.Words).DefaultIfEmpty().Max();

        return new HelpPage(search, [.. hits.Where(hit => hit.Words == most).OrderByDescending(hit => hit.Weight).Select(hit => hit.Question)]);
    }

    private (string Question, int Words, int Weight) Weigh(string question, List<string> words)
    {
        var heading = " " + SearchText.Fold(text[question]);
        var answer = string.Concat(Paragraphs(question).Select(paragraph => " " + SearchText.Fold(Tags().Replace(paragraph, " "))));
        var inHeading = words.Count(word => heading.Contains(word, StringComparison.Ordinal));
        var inEither = words.Count(word => heading.Contains(word, StringComparison.Ordinal) || answer.Contains(word, StringComparison.Ordinal));

        return (question, inEither, inEither + (InQuestion * inHeading));
    }

    private IEnumerable<string> Paragraphs(string question)
    {
        for (var paragraph = 1; text.Has($"{question}_{paragraph}"); paragraph++)
        {
            yield return text[$"{question}_{paragraph}"];
        }
    }

    private static string? Cut(string? typed)
    {
        var search = typed?.Trim() ?? "";
        if (search.Length > Longest)
        {
            search = search[..Longest].TrimEnd();
            search = char.IsHighSurrogate(search[^1]) ? search[..^1] : search;
        }

        return search.Length == 0 ? null : search;
    }

    [GeneratedRegex(@"<[^>]*>|\{\d+\}")]
    private static partial Regex Tags();
}
