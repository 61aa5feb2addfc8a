namespace NatoInternships.Web.Areas.Candidates.Changes;

/// <summary>What can be set back by itself.</summary>
public enum DiscardPart
{
    /// <summary>What is written for this vacancy.</summary>
    Answers,

    /// <summary>The candidate's own data, shared by all their applications.</summary>
    Profile,

    /// <summary>The candidate's files, shared likewise.</summary>
    Documents,
}
