namespace NatoInternships.Domain.Vacancies;

/// <summary>The body that offers the place (ruling N2).</summary>
public enum Organisation
{
    /// <summary>International Staff, IS (in French SI).</summary>
    InternationalStaff,

    /// <summary>International Military Staff, IMS (in French EMI).</summary>
    InternationalMilitaryStaff,
}
