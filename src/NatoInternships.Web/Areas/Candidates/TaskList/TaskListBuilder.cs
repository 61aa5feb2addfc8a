using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Documents;
using NatoInternships.Domain.Eligibility;
using NatoInternships.Infrastructure.Localisation;
using NatoInternships.Web.Areas.Candidates.Shared;
using NatoInternships.Web.Areas.Shared.Eligibility;
using NatoInternships.Web.Areas.Shared.Submissions;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.Framework.Links;
using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Areas.Candidates.TaskList;

/// <summary>Builds the steps of one application with their states.</summary>
public sealed class TaskListBuilder(
    PageText page, Format format, AnswerPresenter answerPresenter, DocumentPresenter documentPresenter, VersionComparison comparison)
{
    private readonly PageText text = page.For("Candidates", "TaskList");

    public IReadOnlyList<ComparedRow> Changes(ApplicationOverview overview) => [.. comparison.Of(overview).Where(row => row.IsChanged)];

    public IReadOnlyList<TaskGroup> Groups(ApplicationOverview overview, IReadOnlyList<ComparedRow> changes)
    {
        TaskRow Row(ApplicationSection section, bool isEmpty, string? detail = null) => Step(overview, changes, section, isEmpty, detail);
        var (profile, answers) = (overview.Dossier.Candidate.Profile, overview.Application.Answers);
        var written = answers.Competencies.Count(example => example.Competency is not null && !string.IsNullOrWhiteSpace(example.Text));

        return
        [
            new TaskGroup("You",
            [
                Row(ApplicationSection.AboutYou, profile.GivenNames is null && profile.BirthDate is null),
                Optional(Row(ApplicationSection.Contact, profile.TimeZone is null && profile.Phone is null), profile.TimeZone is null && profile.Phone is null),
            ]),
            new TaskGroup("Eligibility",
            [
                Row(ApplicationSection.Studies, profile.Studies.Situation is null),
                Row(ApplicationSection.Languages, profile.Languages.Count == 0),
                EligibilityRow(overview.Application.Reference, overview.Eligibility),
            ]),
            new TaskGroup("Vacancy",
            [
                Row(ApplicationSection.Preferences, answers.Intakes.Count == 0, Joined(answers.Intakes.Select(answerPresenter.IntakeName), answers.Sections)),
                Row(ApplicationSection.Motivation, answers.Motivation is null,
                    text.Count("Detail_Words", WordCount.Of(answers.Motivation), format.Number(overview.Dossier.Call.MotivationWordLimit))),
                Row(ApplicationSection.Competencies, written == 0, text.Count("Detail_Examples", written, format.Number(overview.Dossier.Call.CompetencyExampleCount))),
                Optional(Row(ApplicationSection.Experience, profile.Experience.Count == 0 && profile.ItLevel is null), profile.Experience.Count == 0 && profile.ItLevel is null),
            ]),
            new TaskGroup("Documents", Documents(overview, changes)),
            new TaskGroup("Submit", [Check(overview)]),
        ];
    }

    private TaskRow Step(ApplicationOverview overview, IReadOnlyList<ComparedRow> changes, ApplicationSection section, bool isEmpty, string? detail)
    {
        var name = text[section == ApplicationSection.Preferences && overview.Sections.Count == 0 ? "Name_PreferencesStart" : $"Name_{section}"];
        var row = new TaskRow(CandidateLinks.Section(overview.Application.Reference, section), name, text["State_Completed"]) { Detail = detail, IsDone = !overview.IsMissing(section) };

        return isEmpty ? row with { State = text["State_NotStarted"] }
            : !row.IsDone ? row with { State = text["State_Unfinished"], Tag = StatusKind.Info, Icon = "pencil" }
            : changes.Any(change => change.Row.Section == section) ? Changed(row)
            : row;
    }

    private TaskRow EligibilityRow(string reference, EligibilityReport report)
    {
        var words = VerdictPresenter.For(page, format);
        var row = new TaskRow(CandidateLinks.Eligibility(reference), text["Name_Eligibility"], text["State_Unanswered"])
        {
            IsRequired = false,
            Detail = words.Headline(report),
            Tag = StatusKind.Neutral,
        };

        return report.Overall is { } overall ? row with { State = words.Tag(overall), Tag = VerdictPresenter.KindOf(overall) } : row;
    }

    private IReadOnlyList<TaskRow> Documents(ApplicationOverview overview, IReadOnlyList<ComparedRow> changes)
    {
        bool IsChanged(DocumentKind kind) => changes.Any(change => change.Row.Section == ApplicationSection.Documents && change.Row.Label == documentPresenter.Kind(kind));

        var facts = overview.Dossier.Candidate.Profile.Studies.Facts();
        if (facts is null)
        {
            return [new TaskRow(CandidateLinks.Documents(overview.Application.Reference), text["Name_Documents"], text["State_NotStarted"]) { Detail = text["Detail_AfterStudies"] }];
        }

        var required = RequiredDocuments.For(facts, overview.Dossier.Eligibility.ReferenceDate).Select(one => one.Kind).ToList();

        return
        [
            .. required.Select(kind => DocumentRow(overview, kind)).Zip(required, (row, kind) => row.IsDone && IsChanged(kind) ? Changed(row) : row),
            .. Enum.GetValues<DocumentKind>().Where(kind => !required.Contains(kind) && IsChanged(kind))
                .Select(kind => Optional(Changed(new TaskRow(CandidateLinks.Documents(overview.Application.Reference), documentPresenter.Kind(kind), "")), isEmpty: false)),
        ];
    }

    private TaskRow DocumentRow(ApplicationOverview overview, DocumentKind kind)
    {
        var all = overview.Dossier.Documents.Where(document => document.Kind == kind && document.TranslationOfId is null).ToList();
        var original = all.LastOrDefault(document => document.IsKept);
        var row = new TaskRow(CandidateLinks.Documents(overview.Application.Reference), documentPresenter.Kind(kind), text["State_NotStarted"]);
        if (original is null)
        {
            return all.Count == 0 ? row : row with { State = documentPresenter.State(DocumentState.Refused), Tag = StatusKind.Fails };
        }

        var translation = overview.Dossier.UsableDocuments.FirstOrDefault(document => document.TranslationOfId == original.Id);
        var misses = original.NeedsTranslation && translation is null
            ? text["Detail_NeedsTranslation"]
            : kind == DocumentKind.ProofOfOngoingStudies && original.ShowsOnPage is null ? text["Detail_NeedsDates"]
            : original.ContradictsEnd(overview.Dossier.Candidate.Profile.Studies.OngoingUntil()) ? text["Detail_DatesDiffer"] : null;
        if (misses is not null)
        {
            return row with { State = text["State_Unfinished"], Tag = StatusKind.Info, Icon = "pencil", Detail = misses };
        }

        var state = translation is null ? original.State : DocumentPresenter.Worse(original.State, translation.State);
        row = row with { IsDone = true, Detail = translation is null ? original.FileName : documentPresenter.Translated(original.Language) };

        return state == DocumentState.Clean
            ? row with { State = text["State_Completed"] }
            : row with { State = documentPresenter.State(state), Tag = DocumentPresenter.KindOf(state), Icon = "checking" };
    }

    private TaskRow Check(ApplicationOverview overview)
    {
        var row = new TaskRow(CandidateLinks.Check(overview.Application.Reference), text["Name_Declarations"], text["State_NotStarted"]);

        return overview.Current is not null && !overview.HasUnsentChanges && overview.Application.Status == ApplicationStatus.Submitted
            ? row with { State = text["State_Completed"], IsDone = true }
            : overview.State.IsBlocked ? row with { State = text["Submit_Blocked"], Tag = StatusKind.Fails }
            : !overview.State.HasAChoice ? row with { State = text["Submit_NoChoice"], Tag = StatusKind.Look }
            : overview.Missing.Count == 0 ? row with { State = text["State_ToDo"], Tag = StatusKind.Look, Icon = "arrow-right" }
            : row with { Detail = text["Detail_NotYet"] };
    }

    private TaskRow Changed(TaskRow row) => row with { State = text["State_Changed"], Tag = StatusKind.Look, Icon = "pencil" };

    private TaskRow Optional(TaskRow row, bool isEmpty) => row with { IsRequired = false, State = isEmpty ? text["State_Optional"] : row.State };

    private static string? Joined(IEnumerable<string> intakes, IEnumerable<string> sections)
    {
        var parts = new[] { string.Join(", ", intakes), string.Join(", ", sections) }.Where(part => part.Length > 0).ToList();

        return parts.Count == 0 ? null : string.Join(" · ", parts);
    }
}
