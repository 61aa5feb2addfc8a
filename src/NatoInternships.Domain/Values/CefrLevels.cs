namespace NatoInternships.Domain.Values;

/// <summary>Comparison of levels.</summary>
public static class CefrLevels
{
    /// <summary>Whether a level is at or above another; false for <see cref="CefrLevel.DoesNotApply"/>.</summary>
    public static bool Reaches(this CefrLevel level, CefrLevel threshold) =>
        level != CefrLevel.DoesNotApply && level >= threshold;
}
