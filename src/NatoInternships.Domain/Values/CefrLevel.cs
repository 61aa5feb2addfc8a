namespace NatoInternships.Domain.Values;

/// <summary>
/// What a candidate says of one skill in one language: a level of the Common European Framework in rising order, mother tongue
/// above C2, or that the skill does not apply to them because of a disability (ruling A7). Compare with
/// <see cref="CefrLevels.Reaches"/>, never with an operator: "does not apply" is no level.
/// </summary>
public enum CefrLevel
{
    /// <summary>The skill does not apply to the person: a person looks, no rule fails on it.</summary>
    DoesNotApply = -1,

    /// <summary>Nothing of this language.</summary>
    None = 0,
    A1 = 1,
    A2 = 2,
    B1 = 3,
    B2 = 4,
    C1 = 5,
    C2 = 6,
    MotherTongue = 7,
}
