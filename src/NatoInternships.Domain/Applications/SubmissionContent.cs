using NatoInternships.Domain.Candidates;
using NatoInternships.Domain.Eligibility;

namespace NatoInternships.Domain.Applications;

/// <summary>Everything that reviewers will see of one submitted version, frozen: later edits never reach it.</summary>
public sealed record SubmissionContent
{
    public required string VacancyNumber { get; init; }

    /// <summary>The version of the notice that was in force.</summary>
    public required int NoticeVersion { get; init; }

    public required CandidateProfile Profile { get; init; }

    public required ApplicationAnswers Answers { get; init; }

    public required IReadOnlyList<SubmittedDocument> Documents { get; init; }

    public required Declarations Declarations { get; init; }

    /// <summary>Every rule's outcome with the version of the criteria (ruling P1).</summary>
    public required EligibilityReport Eligibility { get; init; }

    /// <summary>
    /// The same version with one file in the place of another: nothing else differs (ADR 0012). Throws where it does not name
    /// <paramref name="replaced"/>, or where the new file is of another kind.
    /// </summary>
    public SubmissionContent WithFile(Guid replaced, SubmittedDocument file)
    {
        var old = Documents.SingleOrDefault(document => document.DocumentId == replaced)
            ?? throw new InvalidOperationException("This version does not name the file that is replaced.");
        if (old.Kind != file.Kind)
        {
            throw new InvalidOperationException($"A {file.Kind} cannot stand for a {old.Kind}.");
        }

        return this with
        {
            Documents =
            [
                .. Documents.Select(document =>
                    document.DocumentId == replaced ? file with { TranslationOf = old.TranslationOf }
                    : document.TranslationOf == replaced ? document with { TranslationOf = file.DocumentId }
                    : document),
            ],
        };
    }
}
