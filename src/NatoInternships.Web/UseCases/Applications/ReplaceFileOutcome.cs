namespace NatoInternships.Web.UseCases.Applications;

/// <summary>The possible results of replacing a file that was refused after the deadline.</summary>
public abstract record ReplaceFileOutcome
{
    private ReplaceFileOutcome()
    {
    }

    /// <summary>
    /// A version that differs only in this file is frozen and has a receipt. Also for the second request of a double click.
    /// </summary>
    public sealed record Replaced : ReplaceFileOutcome;

    /// <summary>The seven days are over, or nothing was reopened for this file.</summary>
    public sealed record Closed : ReplaceFileOutcome;

    /// <summary>The candidate has no such application or file, or the new file is of another kind.</summary>
    public sealed record NotFound : ReplaceFileOutcome;
}
