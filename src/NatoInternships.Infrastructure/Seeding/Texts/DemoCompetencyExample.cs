namespace NatoInternships.Infrastructure.Seeding.Texts;

/// <summary>One example that the demo candidate gives for a competency.</summary>
/// <param name="CompetencyCode">A code of <c>Competencies.All</c>.</param>
/// <param name="Text">At most 100 words (ruling A25).</param>
internal sealed record DemoCompetencyExample(string CompetencyCode, string Text);
