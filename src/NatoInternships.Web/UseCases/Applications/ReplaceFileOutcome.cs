using NatoInternships.Domain.Applications;

namespace NatoInternships.Web.UseCases.Applications;

/// <summary>How replacing a file that was refused after the deadline ends.</summary>
public abstract record ReplaceFileOutcome
{
    private ReplaceFileOutcome()
    {
    }

    /// <summary>A version was frozen that differs in this file alone, and a receipt exists; a double click finds it there.</summary>
    public sealed record Replaced : ReplaceFileOutcome;

    /// <summary>The seven days are over, or nothing was reopened for this file.</summary>
    public sealed record Closed : ReplaceFileOutcome;

    /// <summary>No such application of this candidate, no such file, or one of another kind.</summary>
    public sealed record NotFound : ReplaceFileOutcome;
}
