using NatoInternships.Domain.Eligibility;
using NatoInternships.Infrastructure.Localisation;
using NatoInternships.Web.Areas.Shared.Eligibility;
using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Areas.Admin.ApplicationReview;

/// <summary>Formats what the rules found, for staff.</summary>
public sealed class ClaimPresenter(PageText text, Format format)
{
    private readonly VerdictPresenter verdicts = VerdictPresenter.For(text, format);

    public static ClaimPresenter For(PageText page, Format format) => new(page.For("Admin", "ApplicationReview"), format);

    /// <summary>Returns why the rules found what they found.</summary>
    public string Reason(ReviewedClaim claim) => claim.Outcome is { } outcome ? Reason(outcome) : text["Found_not-answered"];

    /// <summary>"Needs review: the degree is dated 22 June 2024, …".</summary>
    public string Outcome(RuleOutcome? outcome) => outcome is null
        ? text["Found_not-answered"]
        : $"{verdicts.Tag(outcome.Verdict)}{text.Colon(Reason(outcome))}";

    // {0} the country, {1} the day the person or the state meets the rule, {2} the gap day, {3} the reference date, {4} the cut-off.
    private string Reason(RuleOutcome outcome) => text[
        $"Found_{outcome.Reason}",
        outcome.Country is { } country ? Nationalities.NameOf(country, text.Language) : "",
        outcome.MeetsFrom is { } from ? format.DateWithoutWeekday(from) : "",
        outcome.GapDay is { } gap ? format.DateWithoutWeekday(gap) : "",
        format.DateWithoutWeekday(outcome.MeasuredOn),
        outcome.CutOff is { } cutOff ? format.DateWithoutWeekday(cutOff) : ""];
}
