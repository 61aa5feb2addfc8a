namespace NatoInternships.Web.UseCases.Applications;

/// <summary>What is set back to the version that stands.</summary>
/// <param name="Answers">What was written for this vacancy.</param>
/// <param name="Profile">The candidate's own data, without their contact details: shared by all their applications.</param>
/// <param name="Documents">The candidate's files: shared likewise.</param>
public sealed record DiscardedParts(bool Answers, bool Profile, bool Documents)
{
    public bool IsNothing => !Answers && !Profile && !Documents;

    public override string ToString() => string.Join(
        ", ", new[] { Answers ? "answers" : null, Profile ? "profile" : null, Documents ? "documents" : null }.OfType<string>());
}
