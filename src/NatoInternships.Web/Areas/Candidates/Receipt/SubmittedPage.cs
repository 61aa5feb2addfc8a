using NatoInternships.Domain.Applications;
using NatoInternships.Web.Areas.Candidates.Shared;

namespace NatoInternships.Web.Areas.Candidates.Receipt;

/// <summary>The version in force as reviewers will see it.</summary>
public sealed record SubmittedPage(ApplicationHead Head, int Version, DateTimeOffset ArrivedAt, bool JoinsPool, IReadOnlyList<SubmittedGroup> Groups);

public sealed record SubmittedGroup(ApplicationSection Section, IReadOnlyList<SummaryRow> Rows);
