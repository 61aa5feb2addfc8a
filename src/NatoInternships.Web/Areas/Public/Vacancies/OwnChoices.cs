namespace NatoInternships.Web.Areas.Public.Vacancies;

/// <summary>The states of a candidate's applications, and the free slots of the open call.</summary>
/// <param name="States">By vacancy.</param>
/// <param name="Limit">Limit of the call that closes first; 0 while none is open.</param>
/// <param name="Used">Used slots of that call.</param>
public sealed record OwnChoices(IReadOnlyDictionary<Guid, OwnApplication> States, int Limit, int Used)
{
    public int Left => Math.Max(0, Limit - Used);
}
