namespace NatoInternships.Domain.Pool;

/// <summary>One place of an approved need. Offers reference the row, so that a need never gives more places than it has (ADR 0066).</summary>
public sealed class NeedPlace
{
    private NeedPlace()
    {
    }

    internal NeedPlace(Guid needId, int placeNo, Guid divisionId)
    {
        NeedId = needId;
        PlaceNo = placeNo;
        DivisionId = divisionId;
    }

    public Guid NeedId { get; private set; }

    /// <summary>1 to the number of places of the need.</summary>
    public int PlaceNo { get; private set; }

    /// <summary>Copied from the need. A foreign key keeps it correct.</summary>
    public Guid DivisionId { get; private set; }
}
