using NatoInternships.Domain.Screening;
using NatoInternships.Domain.Eligibility;
using NatoInternships.Infrastructure.Localisation;
using NatoInternships.Web.Areas.Admin.Shared;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.UseCases.Screening;

namespace NatoInternships.Web.Areas.Admin.ScreeningSelection;

/// <summary>Reads the selected applications for a decision on them.</summary>
public sealed class SelectionQuery(ScreeningCases cases, PageText text, Format format, TimeProvider clock)
{
    public async Task<SelectionPage> ReadAsync(SelectionInput input, ScreeningListInput list, DecisionOutcome outcome, Guid userId, CancellationToken ct)
    {
        var found = await cases.FindAsync([.. input.Pick.Distinct().Take(BulkAction.MostItems)], ct);
        var now = clock.GetUtcNow();
        var shared = found
            .Where(one => one.BlockedFor(userId, now) is null && one.Standing is null)
            .SelectMany(one => one.Review.Open.Where(rule => outcome == DecisionOutcome.NotEligible || one.Review.ResultOf(rule) == Verdict.MustLook))
            .GroupBy(rule => rule)
            .OrderByDescending(rule => rule.Count())
            .Select(rule => (rule.Key, rule.Count()))
            .ToList();
        var wanted = input.ToDecision(outcome);

        // Without a choice, the condition that most of the selection share is meant.
        if (wanted.Rule is null && shared is [var (most, _), ..])
        {
            wanted = wanted with { Rule = most };
        }

        var words = ScreeningPresenter.For(text, format);

        return new SelectionPage
        {
            List = list,
            CallId = found.Count > 0 ? found[0].Row.CallId : Guid.Empty,
            Input = input with { Do = $"{outcome}", Rule = wanted.Rule, Reason = wanted.Reason },
            Shared = shared,
            Applications =
            [
                .. found.Select(one => new SelectedApplication(
                    one.Application.Reference, one.Row.Name, $"{words.Level(one.Row.Level)}, {words.Field(one.Row.Field)}", one.Review.Open, wanted.FitOf(one, userId, now), one.Stamp)),
            ],
        };
    }
}
