using NatoInternships.Domain.Vacancies.Parity;

namespace NatoInternships.Web.UseCases.Vacancies;

/// <summary>The possible results of a publication.</summary>
public abstract record PublishOutcome
{
    private PublishOutcome()
    {
    }

    /// <param name="Version">The version that readers see now.</param>
    public sealed record Published(int Version) : PublishOutcome;

    /// <summary>These must be mended first.</summary>
    public sealed record Blocked(IReadOnlyList<ParityFinding> Findings) : PublishOutcome;

    /// <summary>Nobody approved the draft, or it changed since.</summary>
    public sealed record NotApproved : PublishOutcome;

    /// <summary>Somebody changed, reviewed or published it after the page was shown.</summary>
    public sealed record ChangedMeanwhile : PublishOutcome;

    /// <summary>Nobody could apply: the deadline of a first publication is past.</summary>
    public sealed record DeadlinePassed : PublishOutcome;

    /// <summary>The vacancy was cancelled.</summary>
    public sealed record Cancelled : PublishOutcome;

    /// <summary>There is no such vacancy, or nothing is written beside its published version.</summary>
    public sealed record NotFound : PublishOutcome;
}
