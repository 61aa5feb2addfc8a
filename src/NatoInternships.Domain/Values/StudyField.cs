namespace NatoInternships.Domain.Values;

/// <summary>One field of study of ISCED-F 2013 (UNESCO Institute for Statistics).</summary>
/// <param name="Code">The ISCED-F code: three digits for a narrow field, four for a detailed one.</param>
public sealed record StudyField(string Code, LocalizedText Name)
{
    public const int CodeLength = 4;
}
