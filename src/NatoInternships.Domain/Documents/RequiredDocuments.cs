using NatoInternships.Domain.Eligibility;

namespace NatoInternships.Domain.Documents;

/// <summary>Finds the documents that an application needs from the candidate's studies (ruling N16).</summary>
public static class RequiredDocuments
{
    /// <summary>A student provides a proof of ongoing studies.</summary>
    public const string Student = "student";

    /// <summary>A graduate provides the diploma.</summary>
    public const string Graduate = "graduate";

    /// <summary>Equivalent education needs evidence.</summary>
    public const string EquivalentEducation = "equivalent-education";

    /// <summary>Completed years without a degree need a transcript.</summary>
    public const string CompletedYears = "completed-years";

    /// <summary>No other rule requires a document, but every application needs one.</summary>
    public const string AtLeastOne = "at-least-one";

    /// <summary>Every rule code.</summary>
    public static IReadOnlyList<string> Rules { get; } = [Student, Graduate, EquivalentEducation, CompletedYears, AtLeastOne];

    /// <summary>
    /// Returns one or two entries, each kind once. If several answers require a qualification, names the first one of <see cref="Rules"/>.
    /// </summary>
    /// <param name="studies">As declared.</param>
    /// <param name="referenceDate">A degree with a later date cannot be proved yet and does not count.</param>
    public static IReadOnlyList<RequiredDocument> For(StudiesFacts studies, DateOnly referenceDate)
    {
        ArgumentNullException.ThrowIfNull(studies);
        IReadOnlyList<RequiredDocument> proof = studies.Enrolled ? [Required(DocumentKind.ProofOfOngoingStudies, Student)] : [];

        return QualificationRule(studies, referenceDate) is { } rule ? [.. proof, Required(DocumentKind.Qualification, rule)] : proof;
    }

    private static string? QualificationRule(StudiesFacts studies, DateOnly referenceDate) => studies switch
    {
        { LatestDegreeDate: { } date } when date <= referenceDate => Graduate,
        { ClaimsEquivalentEducation: true } => EquivalentEducation,
        { Enrolled: true } => null,
        { CompletedYears: > 0 } => CompletedYears,
        _ => AtLeastOne,
    };

    private static RequiredDocument Required(DocumentKind kind, string rule) => new() { Kind = kind, Rule = rule };
}
