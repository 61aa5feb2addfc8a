using NatoInternships.Domain.Applications;
using NatoInternships.Web.Areas.Shared.Submissions;

namespace NatoInternships.Web.Areas.Candidates.Profile;

public sealed record ProfilePage(IReadOnlyList<ProfileGroup> Groups);

public sealed record ProfileGroup(ApplicationSection Section, IReadOnlyList<SummaryRow> Rows);
