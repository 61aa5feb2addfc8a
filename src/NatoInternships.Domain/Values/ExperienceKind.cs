namespace NatoInternships.Domain.Values;

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
