namespace NatoInternships.Domain.Vacancies;

/// <summary>The organisations that every database has from the start. Their ids are the same in every database.</summary>
public static class Organisations
{
    public static readonly Guid InternationalStaff = new("0197f3c4-6a00-7000-8000-000000000101");
    public static readonly Guid InternationalMilitaryStaff = new("0197f3c4-6a00-7000-8000-000000000102");

    public static IReadOnlyList<Organisation> All { get; } =
    [
        new(InternationalStaff, "IS", new("International Staff", "Secrétariat international"), new("IS", "SI"), 1),
        new(InternationalMilitaryStaff, "IMS", new("International Military Staff", "État-major militaire international"), new("IMS", "EMI"), 2),
        new(
            new("0197f3c4-6a00-7000-8000-000000000103"), "NCIA",
            new("NATO Communications and Information Agency", "Agence OTAN d’information et de communication"), new("NCIA", "NCIA"), 3),
        new(
            new("0197f3c4-6a00-7000-8000-000000000104"), "NSPA",
            new("NATO Support and Procurement Agency", "Agence OTAN de soutien et d’acquisition"), new("NSPA", "NSPA"), 4),
    ];
}
