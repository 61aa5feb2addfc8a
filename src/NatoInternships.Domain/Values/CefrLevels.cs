namespace NatoInternships.Domain.Values;

/// <summary>Compares levels.</summary>
public static class CefrLevels
{
    /// <summary>Returns whether a level is at or above another. False for <see cref="CefrLevel.DoesNotApply"/>.</summary>
    public static bool Reaches(this CefrLevel level, CefrLevel threshold) =>
        level != CefrLevel.DoesNotApply && level >= threshold;
}
