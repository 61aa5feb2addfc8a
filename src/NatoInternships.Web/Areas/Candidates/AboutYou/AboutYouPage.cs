using NatoInternships.Domain.Candidates;
using NatoInternships.Web.Areas.Candidates.Shared;

namespace NatoInternships.Web.Areas.Candidates.AboutYou;

public sealed record AboutYouPage : SectionPage
{
    public required AboutYouInput Input { get; init; }

    /// <summary>Further nationalities stand behind a fold that is open while one is given.</summary>
    public bool HasMore => Input.Nationalities.Skip(1).Any(code => code is not null);

    public int MostNationalities => CandidateProfile.MostNationalities;
}
