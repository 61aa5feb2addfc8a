using NatoInternships.Domain.Eligibility;

namespace NatoInternships.Domain.Documents;

/// <summary>Which documents an application needs, by the candidate's studies (ruling N16).</summary>
public static class RequiredDocuments
{
    /// <summary>A student proves the studies.</summary>
    public const string Student = "student";

    /// <summary>A graduate shows the degree.</summary>
    public const string Graduate = "graduate";

    /// <summary>Equivalent education is shown.</summary>
    public const string EquivalentEducation = "equivalent-education";

    /// <summary>Completed years without a degree are shown by a transcript.</summary>
    public const string CompletedYears = "completed-years";

    /// <summary>No other rule asks for anything: still, one document in all cases.</summary>
    public const string AtLeastOne = "at-least-one";

    /// <summary>Every rule code.</summary>
    public static IReadOnlyList<string> Rules { get; } = [Student, Graduate, EquivalentEducation, CompletedYears, AtLeastOne];

    /// <summary>
    /// One or two entries, each kind once: where several answers ask for a qualification, the first of <see cref="Rules"/> is named.
    /// </summary>
    /// <param name="studies">As declared.</param>
    /// <param name="referenceDate">A degree dated later is none yet and cannot be shown.</param>
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
