using System.Text.RegularExpressions;
using NatoInternships.Infrastructure.Search;
using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Areas.Public.Help;

/// <summary>
/// Finds answers by typed words. Ignores case, accents and endings ("deadlines" finds "deadline"), and uses the synonyms of each question
/// ("salary" finds the grant). Returns the answers that match every word.
/// </summary>
public sealed partial class HelpSearch(PageText text)
{
    /// <summary>Longest search text; further characters are ignored.</summary>
    public const int Longest = 80;

    private const int ShortestWord = 2;
    private const int LettersThatCount = 5;
    private const int EndingLetters = 3;
    private const int InQuestion = 3;
    private const int AsSynonym = 4;

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
            .Distinct()
            .ToList();
        var hits = HelpTopic.All.SelectMany(topic => topic.Questions)
            .Select(question => Weigh(question, words))
            .Where(hit => hit.Words == words.Count && hit.Words > 0);

        return new HelpPage(search, [.. hits.OrderByDescending(hit => hit.Weight).Select(hit => hit.Question)]);
    }

    private (string Question, int Words, int Weight) Weigh(string question, List<string> words)
    {
        var heading = " " + SearchText.Fold(text[question]);
        var answer = string.Concat(Paragraphs(question).Select(paragraph => " " + SearchText.Fold(Tags().Replace(paragraph, " "))));
        var synonyms = SearchText.Fold(text[$"Words_{question}"]).Split(' ').ToHashSet(StringComparer.Ordinal);
        var found = 0;
        var weight = 0;
        foreach (var word in words)
        {
            var stem = " " + Stem(word);
            var inHeading = heading.Contains(stem, StringComparison.Ordinal);
            var isSynonym = synonyms.Contains(word) || synonyms.Contains(word + "s") || synonyms.Contains(word.TrimEnd('s'));
            if (inHeading || isSynonym || answer.Contains(stem, StringComparison.Ordinal))
            {
                found++;
                weight += 1 + (inHeading ? InQuestion : 0) + (isSynonym ? AsSynonym : 0);
            }
        }

        return (question, found, weight);
    }

    // Long words are compared without their ending, but "interviews" must not find "internship".
    private static string Stem(string word) => word[..Math.Min(word.Length, Math.Max(LettersThatCount, word.Length - EndingLetters))];

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
