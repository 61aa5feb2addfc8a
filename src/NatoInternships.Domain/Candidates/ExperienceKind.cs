namespace NatoInternships.Domain.Candidates;

/// <summary>Where experience was gained (notice L97, D4).</summary>
public enum ExperienceKind
{
    InternationalOrganisation,
    NationalAdministration,
    Research,
    PrivateSector,
    Volunteering,
    Other,
}
