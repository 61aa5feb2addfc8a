using NatoInternships.Domain.Applications;

namespace NatoInternships.Web.UseCases.Applications;

/// <summary>How a choice about the pool ends.</summary>
public abstract record ChoosePoolOutcome
{
    private ChoosePoolOutcome()
    {
    }

    public sealed record Chosen : ChoosePoolOutcome;

    /// <summary>Nothing stands submitted: there is nothing to be found by.</summary>
    public sealed record NotOpen(ApplicationStatus Status) : ChoosePoolOutcome;

    public sealed record NotFound : ChoosePoolOutcome;
}
