using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Localisation;
using NatoInternships.Web.Areas.Shared.Deadlines;
using NatoInternships.Web.Areas.Shared.Eligibility;
using NatoInternships.Web.Framework.Links;
using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Areas.Candidates.Shared;

/// <summary>Formats the state of an application as text.</summary>
public sealed class ApplicationStatusPresenter(PageText page, Format format)
{
    private readonly PageText text = page.For("Candidates", "Shared");

    /// <summary>Text of the link to the comparison.</summary>
    public string SeeChanges => text["State_SeeChanges"];

    public StateLine Line(ApplicationState state)
    {
        var line = Main(state);

        return line with
        {
            Deadline = state.IsOpen ? state.Deadline : null,
            Left = state.IsOpen ? Left(new DeadlineView(state.Deadline, state.Now)) : null,
            Pool = state.Status == ApplicationStatus.Submitted && !state.VacancyIsCancelled ? text[state.IsInPool ? "Pool_In" : "Pool_Out"] : null,
        };
    }

    private StateLine Main(ApplicationState state)
    {
        var closed = format.BrusselsDateAndTime(state.Deadline.ClosesAt.AddMinutes(-1));
        var receipt = new StateLine("green", "check", "", "") { Action = text["State_Receipt"], Address = CandidateLinks.Receipt(state.Reference), IsSecondary = true };
        var check = new StateLine("blue", "file", text["State_Draft"], text["State_Draft_Text"]) { Action = text["State_Check"], Address = CandidateLinks.Check(state.Reference) };
        var isUrgent = new DeadlineView(state.Deadline, state.Now).IsUrgent;

        return state.Status switch
        {
            _ when state.VacancyIsCancelled => new StateLine("closed", "lock", text["State_Cancelled"], text["State_Cancelled_Text"])
            {
                Action = text["State_OtherVacancies"], Address = PublicLinks.Vacancies(), IsSecondary = true,
            },
            ApplicationStatus.Withdrawn => Withdrawn(state, closed),
            ApplicationStatus.WithdrawnLate => new StateLine("closed", "lock", text["State_WithdrawnLate", Moment(state.WithdrawnAt)], text["State_WithdrawnLate_Text"]),
            ApplicationStatus.Submitted when state.Reopened is { } file => new StateLine(
                "amber", "warning", text["State_Reopened"], text["State_Reopened_Text", format.BrusselsDateAndTime(file.Until.AddMinutes(-1))])
            {
                Action = text["State_Replace"], Address = CandidateLinks.ReplaceDocument(state.Reference, file.DocumentId),
            },
            ApplicationStatus.Submitted when !state.IsOpen => receipt with
            {
                Tone = "closed", Icon = "lock", Title = text["State_Closed", format.Date(state.Deadline.Date)], Text = text[ClosedText(state), Moment(state.InForceSince)],
            },
            ApplicationStatus.Submitted when state is { HasUnsentChanges: true, IsBlocked: true } => UnsentBlocked(state),
            ApplicationStatus.Submitted when state.HasUnsentChanges => check with
            {
                Tone = "amber", Icon = "pencil", Title = text["State_Unsent", Moment(state.InForceSince)], Text = text["State_Unsent_Text", Day(state.InForceSince)],
            },
            ApplicationStatus.Submitted => receipt with { Title = text["State_Submitted", Moment(state.InForceSince)], Text = text["State_Submitted_Text"] },
            _ when state is { IsOpen: true, IsBlocked: true } => Blocked(state),
            _ when state is { IsOpen: true, HasAChoice: false } => check with
            {
                Tone = "amber", Icon = "warning", Title = text["State_NoChoice"], Text = Again(state) + text["State_NoChoice_Text"],
                Action = text["State_SeeChoices"], Address = CandidateLinks.Applications(), IsSecondary = true,
            },
            _ when state.IsOpen && state.InForceSince is not null => check with
            {
                Title = text["State_DraftAgain"], Text = text["State_DraftAgain_Text", Day(state.InForceSince)],
            },
            _ when state.IsOpen && isUrgent => check with { Tone = "amber", Icon = "warning", Title = text["State_NotYet"], Text = text["State_NotYet_Text"] },
            _ when state.IsOpen => check,
            _ => new StateLine("closed", "lock", text["State_NotSubmitted"], text["State_NotSubmitted_Text", closed])
            {
                Action = text["State_ReadDraft"], Address = CandidateLinks.Draft(state.Reference), IsSecondary = true,
            },
        };
    }

    /// <summary>Returns the state for a list, in one or two words.</summary>
    public string Brief(ApplicationListItem row, DateTimeOffset now) => text[row switch
    {
        { VacancyIsCancelled: true } or { Status: ApplicationStatus.VacancyCancelled } => "Short_Cancelled",
        { Status: ApplicationStatus.Withdrawn or ApplicationStatus.WithdrawnLate } => "Short_Withdrawn",
        { Status: ApplicationStatus.Submitted, FileToReplace: not null } => "Short_Reopened",
        { Status: ApplicationStatus.Submitted, HasUnsentChanges: true } when row.IsOpenAt(now) => "Short_Unsent",
        { Status: ApplicationStatus.Submitted } => "Short_Submitted",
        _ when row.IsOpenAt(now) => "Short_Draft",
        _ => "Short_NotSubmitted",
    }];

    /// <summary>A submit would be blocked. The candidate must know before they continue.</summary>
    private StateLine Blocked(ApplicationState state)
    {
        var verdicts = VerdictPresenter.For(page, format);

        return new StateLine("red", "cross", text["State_Blocked"], string.Join(" ", state.Blockers.Select(blocker => $"{verdicts.Reason(blocker)} {verdicts.Advice(blocker)}")))
        {
            Reason = string.Join(" ", state.Blockers.Select(verdicts.Reason)),
            Action = text["State_Correct"], Address = CandidateLinks.Section(state.Reference, ApplicationSection.AboutYou), IsSecondary = true,
        };
    }

    /// <summary>The submitted version counts, and a new one would be blocked.</summary>
    private StateLine UnsentBlocked(ApplicationState state)
    {
        var (blocked, stays) = (Blocked(state), text["State_UnsentBlocked", Day(state.InForceSince)]);

        return blocked with { Title = text["State_Unsent", Moment(state.InForceSince)], Text = $"{stays} {blocked.Text}", Reason = $"{stays} {blocked.Reason}" };
    }

    private string Again(ApplicationState state) => state.InForceSince is null ? "" : text["State_DraftAgain_Text", Day(state.InForceSince)] + " ";

    private string? Left(DeadlineView view) => view switch
    {
        { IsUrgent: false } => null,
        { Left.TotalHours: >= 1 } => text["State_Left", (int)view.Left.TotalHours, view.Left.Minutes],
        { Left.Minutes: >= 1 } => text.Count("State_LeftMinutes", view.Left.Minutes),
        _ => text["State_LeftSeconds"],
    };

    private StateLine Withdrawn(ApplicationState state, string closed) =>
        new("closed", "lock", text["State_Withdrawn", Moment(state.WithdrawnAt)], text[state.TakesApplications ? "State_Withdrawn_Text" : "State_Withdrawn_Closed", closed])
        {
            Action = state.TakesApplications ? text["State_Undo"] : null, Address = CandidateLinks.UndoWithdrawal(state.Reference), Posts = true,
        };

    private static string ClosedText(ApplicationState state) =>
        state.FileWasReplaced ? "State_Closed_Replaced" : state.HasUnsentChanges ? "State_Closed_Unsent" : "State_Closed_Text";

    /// <summary>For example "Friday 30 May 2025, 14:02", in Brussels time.</summary>
    private string Moment(DateTimeOffset? instant) =>
        instant is { } at ? $"{format.Date(at)}, {format.TimeIn(BrusselsTime.Zone, at)}" : "";

    private string Day(DateTimeOffset? instant) => instant is { } at ? format.DayAndMonth(BrusselsTime.From(at).Date) : "";
}
