namespace NatoInternships.Web.Areas.Candidates.Shared;

/// <param name="Row">The current answer.</param>
/// <param name="Earlier">The submitted answer, if it differs; null when it was empty.</param>
/// <param name="IsChanged">Whether the two differ.</param>
public sealed record ComparedRow(SummaryRow Row, SummaryRow? Earlier, bool IsChanged);
