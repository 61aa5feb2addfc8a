using NatoInternships.Domain.Applications;

namespace NatoInternships.Web.UseCases.Applications;

/// <summary>The possible results of a pool choice.</summary>
public abstract record ChoosePoolOutcome
{
    private ChoosePoolOutcome()
    {
    }

    public sealed record Chosen : ChoosePoolOutcome;

    /// <summary>No submission is in force, so nobody could find it in the pool.</summary>
    public sealed record NotOpen(ApplicationStatus Status) : ChoosePoolOutcome;

    public sealed record NotFound : ChoosePoolOutcome;
}
