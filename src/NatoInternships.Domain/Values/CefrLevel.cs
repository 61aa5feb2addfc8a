namespace NatoInternships.Domain.Values;

/// <summary>
/// Levels of the Common European Framework, in rising order so that they compare, with mother tongue above C2 (requirements A7).
/// </summary>
public enum CefrLevel
{
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
