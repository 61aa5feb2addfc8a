namespace NatoInternships.Domain.Applications;

/// <summary>Something that is needed before a version can be submitted.</summary>
/// <param name="Section">The step where it is mended.</param>
/// <param name="Code">Stable code of what is missing, for example birth-date; the web layer has its words.</param>
/// <param name="Rule">What asks for it, where a rule does: the code of a required document, else null.</param>
public sealed record MissingPart(ApplicationSection Section, string Code, string? Rule = null);
