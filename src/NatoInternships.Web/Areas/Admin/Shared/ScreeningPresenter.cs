using NatoInternships.Domain.Screening;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Localisation;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.UseCases.Screening;

namespace NatoInternships.Web.Areas.Admin.Shared;

/// <summary>The words for what lists and pages of screening show.</summary>
public sealed class ScreeningPresenter(PageText text, Format format)
{
    private readonly PageText studies = text.For("Shared", "Submissions");

    public static ScreeningPresenter For(PageText page, Format format) => new(page.For("Admin", "Shared"), format);

    public static StatusKind KindOf(ScreeningState state) => state switch
    {
        ScreeningState.Eligible or ScreeningState.ReleasedEligible => StatusKind.Meets,
        ScreeningState.NotEligible or ScreeningState.ReleasedNotEligible => StatusKind.Fails,
        ScreeningState.SecondLook => StatusKind.Look,
        _ => StatusKind.Neutral,
    };

    public string State(ScreeningState state) => text[$"ScreeningState_{state}"];

    public string Outcome(DecisionOutcome outcome) => text[$"Outcome_{outcome}"];

    public string Level(DegreeLevel? level) => level is { } one ? studies[$"DegreeLevel_{one}"] : text["NoLevel"];

    public string Field(string? code) => StudyFields.Find(code ?? "")?.Name.In(text.Language) ?? text["NoField"];

    /// <summary>"22 Jun 23:41", for a column of a table.</summary>
    public string ShortTime(DateTimeOffset instant)
    {
        var brussels = BrusselsTime.From(instant);

        return $"{format.DayAndShortMonth(brussels.Date)} {format.Time(brussels.Time)}";
    }

    /// <summary>Why an application cannot be decided now.</summary>
    public string Block(ScreeningBlock block) => block switch
    {
        ScreeningBlock.NotInForce notInForce => text[$"Block_{notInForce.State}"],
        ScreeningBlock.BeforeDeadline before => text["Block_BeforeDeadline", format.BrusselsDateAndTime(before.ClosesAt.AddMinutes(-1))],
        ScreeningBlock.FileMayBeReplaced replaced => text["Block_FileMayBeReplaced", format.BrusselsDateAndTime(replaced.Until.AddMinutes(-1))],
        ScreeningBlock.OverruledByAnother => text["Block_OverruledByAnother"],
        ScreeningBlock.Released => text["Block_Released"],
        ScreeningBlock.SecondLookByAnother => text["Block_SecondLookByAnother"],
        _ => throw new NotSupportedException($"Unhandled block {block}."),
    };
}
