namespace NatoInternships.Domain.Candidates;

/// <summary>Where experience was gained (ruling N13).</summary>
public enum ExperienceKind
{
    InternationalOrganisation,
    NationalAdministration,
    Research,
    PrivateSector,
    Volunteering,
    Other,
}
