namespace NatoInternships.Domain.Values;

/// <summary>
/// A candidate's level of one skill in one language: levels of the Common European Framework in rising order, with mother tongue above C2.
/// Also says that the skill does not apply because of a disability (ruling A7). Compare with <see cref="CefrLevels.Reaches"/>, never with
/// an operator: "does not apply" is not a level.
/// </summary>
public enum CefrLevel
{
    /// <summary>The skill does not apply to the person. The Internship Office decides; no rule fails because of it.</summary>
    DoesNotApply = -1,

    /// <summary>No knowledge of the language.</summary>
    None = 0,
    A1 = 1,
    A2 = 2,
    B1 = 3,
    B2 = 4,
    C1 = 5,
    C2 = 6,
    MotherTongue = 7,
}
