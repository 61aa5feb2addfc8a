namespace NatoInternships.Domain.Vacancies;

/// <summary>What a reviewer asks to change in one field of a draft.</summary>
/// <param name="Field">A value of <see cref="NoticeFields"/>.</param>
/// <param name="Text">In the reviewer's language.</param>
public sealed record FieldComment(string Field, string Text)
{
    public const int TextLength = 1000;
}
