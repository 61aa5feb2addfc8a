using NatoInternships.Domain.Applications;
using NatoInternships.Web.Areas.Candidates.Shared;
using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Areas.Candidates.Submit;

/// <summary>Makes the check page, for a first look and for a submit that was not accepted.</summary>
public sealed class CheckPageQuery(ApplicationOverviewQuery readings, CallApplicationsQuery callApplicationsQuery, VersionComparison comparison, PageText page)
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
        if (await readings.FindAsync(candidateId, reference, ct) is not { } reading)
        {
            return null;
        }

        var callApplications = await callApplicationsQuery.OfCallAsync(candidateId, reading.Vacancy.CallId, ct);
        var rows = comparison.Of(reading);
        var standing = reading.Application.Status == ApplicationStatus.Submitted ? reading.Current : null;
        var place = callApplications.Ranked.ToList().FindIndex(row => row.Reference == reference);

        return new CheckPage
        {
            Head = ApplicationHead.Of(reading),
            Input = (typed ?? new SubmitInput()) with { ConcurrencyStamp = reading.Dossier.Stamp() },
            Groups = [.. Groups.Select(group => new CheckGroup(group.Key, [.. rows.Where(row => group.Sections.Contains(row.Row.Section))]))],
            Missing = [.. reading.Missing.Select(part => new MissingRow(text[$"Missing_{part.Code}"], $"~/applications/{reference}/{part.Section.Slug()}"))],
            Eligibility = reading.Eligibility,
            CallApplications = callApplications,
            StandsSince = standing?.ArrivedAt,
            IsInPool = reading.Application.PoolIsChosen ? reading.Application.JoinedPoolAt is not null : null,
            Place = place < 0 ? null : place + 1,
        };
    }
}
