using NatoInternships.Domain.Applications;

namespace NatoInternships.Web.UseCases.Applications;

/// <summary>How deleting a draft ends.</summary>
public abstract record DeleteDraftOutcome
{
    private DeleteDraftOutcome()
    {
    }

    /// <summary>It is gone, also where another request deleted it.</summary>
    public sealed record Deleted : DeleteDraftOutcome;

    /// <summary>It was submitted once: withdrawing is the way.</summary>
    public sealed record NotOpen(ApplicationStatus Status) : DeleteDraftOutcome;

    public sealed record NotFound : DeleteDraftOutcome;
}
