namespace NatoInternships.Web.Areas.Candidates.Changes;

/// <summary>A part that can be discarded separately.</summary>
public enum DiscardPart
{
    /// <summary>The answers for this vacancy.</summary>
    Answers,

    /// <summary>The candidate's own data, shared by all their applications.</summary>
    Profile,

    /// <summary>The candidate's files, also shared.</summary>
    Documents,
}
