using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Candidates;
using NatoInternships.Web.UseCases;

namespace NatoInternships.Web.Areas.Candidates.Shared;

/// <summary>The submitted version in force.</summary>
public sealed record StandingVersion(string Receipt, int Version, DateTimeOffset ArrivedAt, string ContentHash, SubmissionContent Content)
{
    /// <summary>Whether what is being written says something else. The declarations are made anew each time and do not count.</summary>
    public bool DiffersFrom(CandidateProfile profile, ApplicationAnswers answers, IEnumerable<Guid> documents) =>
        SectionStamp.Of(Content.Profile) != SectionStamp.Of(profile)
        || SectionStamp.Of(Content.Answers) != SectionStamp.Of(answers)
        || !Content.Documents.Select(document => document.DocumentId).ToHashSet().SetEquals(documents);
}
