namespace NatoInternships.Domain.Documents;

/// <summary>The numbered places of one candidate's files, see <see cref="Document.PlaceNo"/>.</summary>
public static class FilePlaces
{
    /// <summary>
    /// Returns the lowest place that no file uses. A value above <see cref="Document.MostPerCandidate"/> means that the candidate has the
    /// highest number of files.
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
