namespace NatoInternships.Web.Areas.Candidates.RemoveFile;

/// <summary>What the removal of a file changes for an application.</summary>
public enum RemovalEffect
{
    /// <summary>The submitted version names it and can still be replaced. The removal is an unsent change.</summary>
    SubmitAgain,

    /// <summary>The draft would be submitted without it.</summary>
    Draft,

    /// <summary>The submitted version names it and keeps it, because its deadline has passed.</summary>
    Stands,
}
