using NatoInternships.Domain.Applications;

namespace NatoInternships.Web.UseCases.Applications;

/// <summary>The possible results of deleting a draft.</summary>
public abstract record DeleteDraftOutcome
{
    private DeleteDraftOutcome()
    {
    }

    /// <summary>The draft is deleted, also when another request deleted it.</summary>
    public sealed record Deleted : DeleteDraftOutcome;

    /// <summary>It was submitted, so it can only be withdrawn.</summary>
    public sealed record NotOpen(ApplicationStatus Status) : DeleteDraftOutcome;

    public sealed record NotFound : DeleteDraftOutcome;
}
