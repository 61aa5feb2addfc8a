using NatoInternships.Domain.Applications;
using NatoInternships.Web.Areas.Candidates.Shared;
using NatoInternships.Web.Framework.Links;
using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Areas.Candidates.Submit;

/// <summary>Loads the check page, for GET and for a submit that was refused.</summary>
public sealed class CheckPageQuery(ApplicationOverviewQuery overviewQuery, CallApplicationsQuery callApplicationsQuery, VersionComparison comparison, PageText page)
{
    private static readonly (string Key, ApplicationSection[] Sections)[] Groups =
    [
        ("You", [ApplicationSection.AboutYou, ApplicationSection.Contact]),
        ("Studies", [ApplicationSection.Studies, ApplicationSection.Languages]),
        ("Vacancy", [ApplicationSection.Preferences, ApplicationSection.Motivation, ApplicationSection.Competencies]),
        ("Experience", [ApplicationSection.Experience]),
        ("Documents", [ApplicationSection.Documents]),
    ];

    private readonly PageText text = page.For("Candidates", "Submit");

    public async Task<CheckPage?> FindAsync(Guid candidateId, string reference, SubmitInput? typed, CancellationToken ct)
    {
        if (await overviewQuery.FindAsync(candidateId, reference, ct) is not { } overview)
        {
            return null;
        }

        var callApplications = await callApplicationsQuery.OfCallAsync(candidateId, overview.Vacancy.CallId, ct);
        var rows = comparison.Of(overview);
        var current = overview.Application.Status == ApplicationStatus.Submitted ? overview.Current : null;
        var place = callApplications.Ranked.ToList().FindIndex(row => row.Reference == reference);

        return new CheckPage
        {
            Head = ApplicationHead.Of(overview),
            Input = (typed ?? new SubmitInput()) with { ConcurrencyStamp = overview.Dossier.Stamp() },
            Groups = [.. Groups.Select(group => new CheckGroup(group.Key, [.. rows.Where(row => group.Sections.Contains(row.Row.Section))]))],
            Missing = [.. overview.Missing.Select(part => new MissingRow(text[$"Missing_{part.Code}"], CandidateLinks.Section(reference, part.Section)))],
            Eligibility = overview.Eligibility,
            CallApplications = callApplications,
            InForceSince = current?.ArrivedAt,
            IsInPool = overview.Application.PoolIsChosen ? overview.Application.JoinedPoolAt is not null : null,
            Place = place < 0 ? null : place + 1,
        };
    }
}
