namespace NatoInternships.Web.Areas.Candidates.RemoveFile;

/// <summary>What the removal of a file does to an application.</summary>
public enum RemovalEffect
{
    /// <summary>The submitted version names it and may still be replaced: the removal is an unsent change.</summary>
    SubmitAgain,

    /// <summary>The draft would be submitted without it.</summary>
    Draft,

    /// <summary>The submitted version names it and keeps it: its deadline has passed.</summary>
    Stands,
}
