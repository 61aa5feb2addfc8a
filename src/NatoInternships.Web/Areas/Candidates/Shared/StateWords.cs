using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Values;
using NatoInternships.Web.Infrastructure.Localisation;

namespace NatoInternships.Web.Areas.Candidates.Shared;

/// <summary>The state of an application in words.</summary>
public sealed class StateWords(PageText page, Format format)
{
    private readonly PageText text = page.For("Candidates", "Shared");

    public StateLine Line(ApplicationReading reading)
    {
        var (application, vacancy) = (reading.Application, reading.Vacancy);
        var home = $"~/applications/{application.Reference}";
        var closed = format.BrusselsDateAndTime(vacancy.ClosesAt.AddMinutes(-1));
        var isCancelled = vacancy.Status == Domain.Vacancies.VacancyStatus.Cancelled;
        var again = new StateLine("closed", "lock", "", "") { Action = text["State_StartAgain"], Address = $"~/vacancies/{vacancy.Number}/apply", Posts = true };

        return application.Status switch
        {
            _ when isCancelled => new StateLine("closed", "lock", text["State_Cancelled"], text["State_Cancelled_Text"])
            {
                Action = text["State_OtherVacancies"], Address = "~/vacancies", IsSecondary = true,
            },
            ApplicationStatus.Withdrawn => again with
            {
                Title = text["State_Withdrawn", Moment(application.WithdrawnAt)],
                Text = text[vacancy.IsOpenAt(reading.Now) ? "State_Withdrawn_Text" : "State_Withdrawn_Closed", closed],
                Action = vacancy.IsOpenAt(reading.Now) ? again.Action : null,
            },
            ApplicationStatus.WithdrawnLate => new StateLine("closed", "lock", text["State_WithdrawnLate", Moment(application.WithdrawnAt)], text["State_WithdrawnLate_Text"]),
            ApplicationStatus.Submitted when !reading.IsOpen => new StateLine(
                "closed", "lock", text["State_Closed", format.Date(vacancy.DeadlineDate)], text[reading.HasUnsentChanges ? "State_Closed_Unsent" : "State_Closed_Text", Moment(reading.Standing?.ArrivedAt)])
            {
                Action = text["State_Receipt"], Address = home + "/receipt", IsSecondary = true,
            },
            ApplicationStatus.Submitted when reading.HasUnsentChanges => new StateLine(
                "amber", "pencil", text["State_Unsent", Moment(reading.Standing?.ArrivedAt)], text["State_Unsent_Text", Day(reading.Standing?.ArrivedAt)])
            {
                Action = text["State_Check"], Address = home + "/check",
            },
            ApplicationStatus.Submitted => new StateLine("green", "check", text["State_Submitted", Moment(reading.Standing?.ArrivedAt)], text["State_Submitted_Text"])
            {
                Action = text["State_Receipt"], Address = home + "/receipt", IsSecondary = true,
            },
            ApplicationStatus.Draft when reading.IsOpen => new StateLine("blue", "file", text["State_Draft"], text["State_Draft_Text"])
            {
                Action = text["State_Check"], Address = home + "/check",
            },
            _ => new StateLine("closed", "lock", text["State_NotSubmitted"], text["State_NotSubmitted_Text", closed]),
        };
    }

    /// <summary>The state in a list: a word or two.</summary>
    public string Brief(WalletRow row, DateTimeOffset now) => text[row switch
    {
        { VacancyIsCancelled: true } or { Status: ApplicationStatus.VacancyCancelled } => "Short_Cancelled",
        { Status: ApplicationStatus.Withdrawn or ApplicationStatus.WithdrawnLate } => "Short_Withdrawn",
        { Status: ApplicationStatus.Submitted, HasUnsentChanges: true } when row.IsOpenAt(now) => "Short_Unsent",
        { Status: ApplicationStatus.Submitted } => "Short_Submitted",
        { Status: ApplicationStatus.Draft } when row.IsOpenAt(now) => "Short_Draft",
        _ => "Short_NotSubmitted",
    }];

    /// <summary>"Friday 30 May 2025, 14:02", in Brussels.</summary>
    private string Moment(DateTimeOffset? instant) =>
        instant is { } at ? $"{format.Date(at)}, {format.Time(BrusselsTime.From(at).Time)}" : "";

    private string Day(DateTimeOffset? instant) => instant is { } at ? format.DayAndMonth(BrusselsTime.From(at).Date) : "";
}
