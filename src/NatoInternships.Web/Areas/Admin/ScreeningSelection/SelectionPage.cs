using NatoInternships.Domain.Screening;
using NatoInternships.Web.Areas.Admin.Shared;
using NatoInternships.Web.UseCases.Screening;

namespace NatoInternships.Web.Areas.Admin.ScreeningSelection;

/// <summary>A decision on the selected applications before it is made: which ones it suits, and which not.</summary>
public sealed record SelectionPage
{
    public required ScreeningListInput List { get; init; }

    /// <summary>The call of the selection; empty when nothing is selected.</summary>
    public required Guid CallId { get; init; }

    public required SelectionInput Input { get; init; }

    public required IReadOnlyList<SelectedApplication> Applications { get; init; }

    /// <summary>The open conditions that selected applications share, the most frequent first.</summary>
    public required IReadOnlyList<(string Rule, int Count)> Shared { get; init; }

    public IReadOnlyList<SelectedApplication> Fitting => [.. Applications.Where(one => one.Fit is BulkFit.Fits or BulkFit.FitsWithClaim)];

    public IReadOnlyList<SelectedApplication> Others => [.. Applications.Where(one => one.Fit is not (BulkFit.Fits or BulkFit.FitsWithClaim))];

    /// <summary>Whether rule and reason are complete, so that the decision can be confirmed.</summary>
    public bool IsComplete => Input.Outcome == DecisionOutcome.Eligible || (Input.Rule is not null && Input.Reason is not null);
}

/// <param name="Reference">Of the application.</param>
/// <param name="Name">Of the candidate.</param>
/// <param name="Level">Level and field of study, for blind mode.</param>
/// <param name="Open">The open conditions.</param>
/// <param name="Fit">Whether the decision suits it.</param>
/// <param name="Stamp">What was seen, for the confirmation.</param>
public sealed record SelectedApplication(string Reference, string Name, string Level, IReadOnlyList<string> Open, BulkFit Fit, string Stamp);
