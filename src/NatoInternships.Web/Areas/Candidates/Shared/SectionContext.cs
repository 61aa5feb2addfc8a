using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Values;
using NatoInternships.Web.Framework.Links;

namespace NatoInternships.Web.Areas.Candidates.Shared;

/// <summary>Where a step is being filled in: within an application, or in the candidate's own profile without one.</summary>
public sealed record SectionContext
{
    private static readonly ApplicationSection[] OfProfile =
    [
        ApplicationSection.AboutYou, ApplicationSection.Contact, ApplicationSection.Studies, ApplicationSection.Languages, ApplicationSection.Experience,
    ];

    public required ApplicationSection Section { get; init; }

    /// <summary>Null in the profile.</summary>
    public string? Reference { get; init; }

    public Guid? VacancyId { get; init; }

    public string? VacancyNumber { get; init; }

    public LocalizedText? VacancyTitle { get; init; }

    public ApplicationDeadline? Deadline { get; init; }

    /// <summary>Whether the application takes changes now. The profile always does.</summary>
    public bool IsOpen { get; init; } = true;

    /// <summary>The task list or the profile, without the language.</summary>
    public string List => Reference is null ? CandidateLinks.Profile() : CandidateLinks.Application(Reference);

    public string Here => At(Section);

    /// <summary>The step after this one; the list after the last.</summary>
    public string Next
    {
        get
        {
            if (Reference is null)
            {
                var own = Array.IndexOf(OfProfile, Section) + 1;

                return own < OfProfile.Length ? At(OfProfile[own]) : List;
            }

            // What the rules make of the answers stands between the candidate's own facts and the vacancy's questions.
            return Section == ApplicationSection.Languages
                ? CandidateLinks.Eligibility(Reference)
                : At(ApplicationSections.InOrder[ApplicationSections.InOrder.ToList().IndexOf(Section) + 1]);
        }
    }

    private string At(ApplicationSection section) => Reference is null ? CandidateLinks.ProfileSection(section) : CandidateLinks.Section(Reference, section);
}
