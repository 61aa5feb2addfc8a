namespace NatoInternships.Infrastructure.Seeding.People;

/// <summary>Sentences of one language that <see cref="DemoTexts"/> puts together.</summary>
/// <param name="Openings">By study field.</param>
/// <param name="Reasons">By the last four digits of a vacancy.</param>
/// <param name="Strengths">What the person can do.</param>
/// <param name="Endings">The last sentence.</param>
/// <param name="Examples">By competency.</param>
internal sealed record DemoTextParts(
    IReadOnlyDictionary<string, string[]> Openings,
    IReadOnlyDictionary<string, string[]> Reasons,
    string[] Strengths,
    string[] Endings,
    IReadOnlyDictionary<string, string[]> Examples);
