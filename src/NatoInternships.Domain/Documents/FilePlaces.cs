namespace NatoInternships.Domain.Documents;

/// <summary>The places that one candidate's files take, see <see cref="Document.PlaceNo"/>.</summary>
public static class FilePlaces
{
    /// <summary>
    /// Returns the lowest place that none of <paramref name="files"/> takes. More than <see cref="Document.MostPerCandidate"/> means that
    /// the candidate holds all they may.
    /// </summary>
    public static int LowestFree(IEnumerable<Document> files)
    {
        var taken = files.Select(file => file.PlaceNo).OfType<int>().ToHashSet();
        var place = 1;
        while (taken.Contains(place))
        {
            place++;
        }

        return place;
    }
}
