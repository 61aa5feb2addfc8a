namespace NatoInternships.Domain.Applications;

/// <summary>A short example for one of the notice's competencies, chosen by the candidate (ruling A25).</summary>
/// <param name="Competency">Code of a competency, for example analytical-thinking; null while unchosen.</param>
/// <param name="Text">The example; null while unwritten.</param>
public sealed record CompetencyExample(string? Competency, string? Text);
