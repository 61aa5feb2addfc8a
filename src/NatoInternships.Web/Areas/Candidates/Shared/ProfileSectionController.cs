using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Candidates;
using NatoInternships.Web.Areas.Shared.Submissions;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.UseCases;
using NatoInternships.Web.UseCases.Candidates;

namespace NatoInternships.Web.Areas.Candidates.Shared;

/// <summary>Shows and saves a section of the candidate's own profile, within an application or without one. It has no deadline.</summary>
/// <typeparam name="TInput">The fields of the form, which are what is validated.</typeparam>
/// <typeparam name="TPage">The page around them.</typeparam>
public abstract class ProfileSectionController<TInput, TPage>(SectionContextQuery contexts, OwnProfileQuery profiles, ChangeProfile changeProfile, IValidator<TInput> validator, PageText text)
    : Controller
    where TInput : SectionInput, ISectionInput<TInput, CandidateProfile>
    where TPage : SectionPage
{
    protected abstract ApplicationSection Section { get; }

    protected PageText Text => text;

    [HttpGet("")]
    public async Task<IActionResult> Edit([FromRoute] string? reference, CancellationToken ct)
    {
        if (await contexts.FindAsync(User.CandidateId(), reference, Section, ct) is not { } context)
        {
            return NotFound();
        }

        var stored = await profiles.ReadAsync(User.CandidateId(), ct);

        return View(await PageAsync(context, TInput.From(stored) with { Revision = SectionStamp.Of(TInput.Part(stored)) }, ct));
    }

    [HttpPost("")]
    public async Task<IActionResult> Edit([FromRoute] string? reference, TInput input, string? then, CancellationToken ct)
    {
        if (await contexts.FindAsync(User.CandidateId(), reference, Section, ct) is not { } context)
        {
            return NotFound();
        }

        input = Prepare(input);
        if (!await validator.ValidateIntoAsync(input, ModelState, text, ct, nameof(input)))
        {
            return this.NotSaved(await PageAsync(context, input, ct));
        }

        switch (await changeProfile.ExecuteAsync(User.CandidateId(), TInput.Part, input.Revision, input.Into, ct))
        {
            case ChangeProfileOutcome.Changed changed:
                return await AfterSaveAsync(context, input) ?? this.Saved(context, then, changed.Stamp);
            case ChangeProfileOutcome.ChangedMeanwhile stale:
                var page = await PageAsync(context, input with { Revision = SectionStamp.Of(TInput.Part(stale.Theirs)) }, ct);
                return this.ChangedMeanwhile(page with { Theirs = Summary(stale.Theirs) });
            case var other:
                throw new NotSupportedException($"Unhandled outcome {other}.");
        }
    }

    protected abstract Task<TPage> PageAsync(SectionContext context, TInput input, CancellationToken ct);

    /// <summary>Returns what is saved, to be compared with what was typed.</summary>
    protected abstract IReadOnlyList<SummaryRow> Summary(CandidateProfile stored);

    /// <summary>Changes a posted form before it is validated.</summary>
    protected virtual TInput Prepare(TInput input) => input;

    /// <summary>Acts on a saved form. Returns a result of its own, or null for the next section.</summary>
    protected virtual Task<IActionResult?> AfterSaveAsync(SectionContext context, TInput input) => Task.FromResult<IActionResult?>(null);
}
