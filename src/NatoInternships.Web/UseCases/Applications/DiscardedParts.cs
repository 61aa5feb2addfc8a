namespace NatoInternships.Web.UseCases.Applications;

/// <summary>The parts to reset to the version in force.</summary>
/// <param name="Answers">The answers for this vacancy.</param>
/// <param name="Profile">The candidate's own data without contact details, shared by all their applications.</param>
/// <param name="Documents">The candidate's files, also shared.</param>
public sealed record DiscardedParts(bool Answers, bool Profile, bool Documents)
{
    public bool IsNothing => !Answers && !Profile && !Documents;

    public override string ToString() => string.Join(
        ", ", new[] { Answers ? "answers" : null, Profile ? "profile" : null, Documents ? "documents" : null }.OfType<string>());
}
