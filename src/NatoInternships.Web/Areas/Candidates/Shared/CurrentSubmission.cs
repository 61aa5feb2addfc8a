using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Candidates;
using NatoInternships.Web.UseCases;

namespace NatoInternships.Web.Areas.Candidates.Shared;

/// <summary>The submitted version in force.</summary>
public sealed record CurrentSubmission(string Receipt, int Version, DateTimeOffset ArrivedAt, string ContentHash, SubmissionContent Content)
{
    /// <summary>Whether it was made after the deadline, to replace a refused file.</summary>
    public bool FileWasReplaced { get; init; }

    /// <summary>
    /// Returns whether the draft differs. Declarations are made again with each submit, and contact details take effect at once, so neither
    /// counts.
    /// </summary>
    public bool DiffersFrom(CandidateProfile profile, ApplicationAnswers answers, IEnumerable<NamedFile> documents) =>
        SectionStamp.Of(Content.Profile.WithContactOf(profile)) != SectionStamp.Of(profile)
        || SectionStamp.Of(Content.Answers) != SectionStamp.Of(answers)
        || !Content.Documents.Select(NamedFile.Of).ToHashSet().SetEquals(documents);
}
