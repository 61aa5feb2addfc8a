namespace NatoInternships.Web.Areas.Candidates.Shared;

/// <param name="Row">As it is now.</param>
/// <param name="Earlier">As it stands submitted, where it differs; null where it was not given then.</param>
/// <param name="IsChanged">Whether it differs from what stands submitted.</param>
public sealed record ComparedRow(SummaryRow Row, SummaryRow? Earlier, bool IsChanged);
