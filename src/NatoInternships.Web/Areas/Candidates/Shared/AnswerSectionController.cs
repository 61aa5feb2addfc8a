using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Domain.Applications;
using NatoInternships.Web.Areas.Shared.Submissions;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.Framework.Time;
using NatoInternships.Web.UseCases;
using NatoInternships.Web.UseCases.Applications;

namespace NatoInternships.Web.Areas.Candidates.Shared;

/// <summary>Shows and saves a section that is written for one application. It takes changes until the application closes.</summary>
/// <typeparam name="TInput">The fields of the form.</typeparam>
/// <typeparam name="TPage">The page around them, which is what is validated.</typeparam>
public abstract class AnswerSectionController<TInput, TPage>(SectionContextQuery contexts, OwnAnswersQuery answers, EditAnswers editAnswers, IValidator<TPage> validator, PageText text)
    : Controller
    where TInput : SectionInput, ISectionInput<TInput, ApplicationAnswers>
    where TPage : SectionPage
{
    protected abstract ApplicationSection Section { get; }

    protected OwnAnswersQuery Answers => answers;

    /// <summary>Whether a text that is too long is saved: autosave and "return to the list" do, "continue" asks for it to be cut.</summary>
    protected bool IsLenient => Request.IsAutosave() || (Request.HasFormContentType && Request.Form["then"] == "list");

    [HttpGet("")]
    public async Task<IActionResult> Edit([FromRoute] string reference, CancellationToken ct)
    {
        if (await contexts.FindAsync(User.CandidateId(), reference, Section, ct) is not { } context)
        {
            return NotFound();
        }

        if (!context.IsOpen)
        {
            return this.TooLate(context);
        }

        var stored = await answers.ReadAsync(User.CandidateId(), context, ct);

        return View(await PageAsync(context, TInput.From(stored) with { Revision = SectionStamp.Of(TInput.Part(stored)) }, ct));
    }

    [HttpPost("")]
    public async Task<IActionResult> Edit([FromRoute] string reference, TInput input, string? then, CancellationToken ct)
    {
        if (await contexts.FindAsync(User.CandidateId(), reference, Section, ct) is not { } context)
        {
            return NotFound();
        }

        var page = await PageAsync(context, input, ct);
        if (!await validator.ValidateIntoAsync(page, ModelState, text, ct))
        {
            return this.NotSaved(page);
        }

        switch (await editAnswers.ExecuteAsync(User.CandidateId(), reference, TInput.Part, input.Revision, input.Into, Request.ArrivedAt(), ct))
        {
            case EditOutcome.Saved saved:
                return this.Saved(context, then, saved.Stamp);
            case EditOutcome.ChangedMeanwhile stale:
                page = await PageAsync(context, input with { Revision = SectionStamp.Of(TInput.Part(stale.Theirs)) }, ct);
                return this.ChangedMeanwhile(page with { Theirs = Summary(stale.Theirs, page) });
            case EditOutcome.DeadlinePassed or EditOutcome.NotOpen:
                return this.Closed(context, Texts(input));
            case EditOutcome.NotFound:
                return NotFound();
            case var other:
                throw new NotSupportedException($"Unhandled outcome {other}.");
        }
    }

    protected abstract Task<TPage> PageAsync(SectionContext context, TInput input, CancellationToken ct);

    /// <summary>Returns what is saved, to be compared with what was typed.</summary>
    protected abstract IReadOnlyList<SummaryRow> Summary(ApplicationAnswers stored, TPage page);

    /// <summary>Returns the longer texts of the form, which are shown where they can no longer be saved.</summary>
    protected abstract IEnumerable<string?> Texts(TInput input);
}
