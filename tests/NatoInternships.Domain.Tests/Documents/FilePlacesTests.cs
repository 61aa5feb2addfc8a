using NatoInternships.Domain.Documents;
using NatoInternships.TestSupport;
using Xunit;

namespace NatoInternships.Domain.Tests.Documents;

public sealed class FilePlacesTests
{
    private static readonly Guid Candidate = Guid.CreateVersion7();

    [Fact]
    public void The_lowest_free_place_is_the_first_gap()
    {
        Assert.Equal(1, FilePlaces.LowestFree([]));
        Assert.Equal(2, FilePlaces.LowestFree([At(1), At(3)]));
        Assert.Equal(3, FilePlaces.LowestFree([At(2), At(1)]));
    }

    [Fact]
    public void A_removed_or_refused_file_frees_its_place()
    {
        var (removed, refused) = (At(1), At(2));
        removed.Remove(DateTimeOffset.UnixEpoch);
        refused.Refuse(RefusalReason.Damaged, DateTimeOffset.UnixEpoch);

        Assert.Equal(1, FilePlaces.LowestFree([removed, refused, At(3)]));
        Assert.Throws<InvalidOperationException>(() => removed.TakePlace(1));

        removed.PutBack(4, DateTimeOffset.UnixEpoch);

        Assert.Equal(4, removed.PlaceNo);
    }

    [Theory]
    [InlineData(null, 3, false)]
    [InlineData(3, 3, false)]
    [InlineData(2, 3, true)]
    public void A_page_beyond_the_counted_pages_is_known(int? counted, int page, bool isMissing)
    {
        var proof = At(1);
        proof.Shows(new DateOnly(2023, 9, 20), new DateOnly(2026, 6, 30), page);

        proof.FoundClean(DateTimeOffset.UnixEpoch, counted);

        Assert.Equal(isMissing, proof.NamesMissingPage);
    }

    private static Document At(int place)
    {
        var document = ACandidate.ProofOfStudies(Candidate);
        document.TakePlace(place);

        return document;
    }
}
