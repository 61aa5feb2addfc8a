namespace NatoInternships.Domain.Applications;

/// <summary>A part that must be completed before a version can be submitted.</summary>
/// <param name="Section">The step where the candidate completes it.</param>
/// <param name="Code">Stable code of the part, for example birth-date; the web layer holds its text.</param>
/// <param name="Rule">The code of the required document when a rule asks for the part; else null.</param>
public sealed record MissingPart(ApplicationSection Section, string Code, string? Rule = null);
