namespace NatoInternships.Web.Areas.Shared.Submissions;

/// <summary>Marks the words in which two texts differ. The longest common subsequence of words stays unmarked.</summary>
public static class WordDifference
{
    /// <summary>
    /// Above this number of comparisons (two texts of about a thousand words each) nothing is marked. Both texts are still shown whole.
    /// </summary>
    private const int MostComparisons = 1_000_000;

    /// <summary>Returns both texts in pieces. The pieces of each side together are the whole text.</summary>
    public static (IReadOnlyList<TextPiece> Then, IReadOnlyList<TextPiece> Now) Of(string then, string now)
    {
        var (old, current) = (Words(then), Words(now));
        var start = 0;
        while (start < old.Count && start < current.Count && old[start] == current[start])
        {
            start++;
        }

        var end = 0;
        while (end < old.Count - start && end < current.Count - start && old[^(end + 1)] == current[^(end + 1)])
        {
            end++;
        }

        var (common, isTooLong) = Common(old[start..^end], current[start..^end]);
        if (isTooLong)
        {
            return ([new TextPiece(then, false)], [new TextPiece(now, false)]);
        }

        bool IsKept(int index, int count, HashSet<int> kept) => index < start || index >= count - end || kept.Contains(index - start);

        return (
            Pieces(old, index => !IsKept(index, old.Count, common.Old)),
            Pieces(current, index => !IsKept(index, current.Count, common.Current)));
    }

    private static ((HashSet<int> Old, HashSet<int> Current) Common, bool IsTooLong) Common(List<string> old, List<string> current)
    {
        var common = (Old: new HashSet<int>(), Current: new HashSet<int>());
        if ((long)old.Count * current.Count > MostComparisons)
        {
            return (common, true);
        }

        var lengths = new int[old.Count + 1, current.Count + 1];
        for (var i = old.Count - 1; i >= 0; i--)
        {
            for (var j = current.Count - 1; j >= 0; j--)
            {
                lengths[i, j] = old[i] == current[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        for (var (i, j) = (0, 0); i < old.Count && j < current.Count;)
        {
            if (old[i] == current[j])
            {
                common.Old.Add(i++);
                common.Current.Add(j++);
            }
            else if (lengths[i + 1, j] >= lengths[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return (common, false);
    }

    /// <summary>Each word includes the space after it, so that no character is lost.</summary>
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var start = 0;
        for (var index = 1; index <= text.Length; index++)
        {
            if (index == text.Length || (char.IsWhiteSpace(text[index - 1]) && !char.IsWhiteSpace(text[index])))
            {
                words.Add(text[start..index]);
                start = index;
            }
        }

        return words;
    }

    private static List<TextPiece> Pieces(List<string> words, Func<int, bool> isMarked)
    {
        var pieces = new List<TextPiece>();
        for (var index = 0; index < words.Count; index++)
        {
            var marked = isMarked(index);
            if (pieces.Count > 0 && pieces[^1].IsMarked == marked)
            {
                pieces[^1] = pieces[^1] with { Text = pieces[^1].Text + words[index] };
            }
            else
            {
                pieces.Add(new TextPiece(words[index], marked));
            }
        }

        return pieces;
    }
}

/// <param name="Text">One or more words.</param>
/// <param name="IsMarked">Whether the other text does not have them.</param>
public sealed record TextPiece(string Text, bool IsMarked);
