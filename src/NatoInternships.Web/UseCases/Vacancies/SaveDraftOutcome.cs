using NatoInternships.Domain.Vacancies;

namespace NatoInternships.Web.UseCases.Vacancies;

/// <summary>The possible results of saving a draft.</summary>
public abstract record SaveDraftOutcome
{
    private SaveDraftOutcome()
    {
    }

    /// <param name="Revision">For the next save from the same page.</param>
    public sealed record Saved(int Revision) : SaveDraftOutcome;

    /// <summary>Somebody else changed, published or reviewed the draft after the page was shown.</summary>
    /// <param name="Revision">For a save that replaces theirs.</param>
    /// <param name="Content">Their text.</param>
    /// <param name="Facts">Their facts.</param>
    public sealed record ChangedMeanwhile(int Revision, NoticeContent Content, NoticeFacts Facts) : SaveDraftOutcome;

    /// <summary>The vacancy was cancelled.</summary>
    public sealed record Cancelled : SaveDraftOutcome;

    public sealed record NotFound : SaveDraftOutcome;
}
