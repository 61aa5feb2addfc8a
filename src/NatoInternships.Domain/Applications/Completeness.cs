using NatoInternships.Domain.Calls;
using NatoInternships.Domain.Candidates;
using NatoInternships.Domain.Documents;
using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Values;

namespace NatoInternships.Domain.Applications;

/// <summary>Finds what a version needs before it can be submitted. The task list, the check page and the submit all use it.</summary>
public static class Completeness
{
    /// <summary>Returns all missing parts in the order of the steps; empty when the content is complete.</summary>
    /// <param name="call">Sets the required number and length of answers.</param>
    /// <param name="profile">The candidate's own data.</param>
    /// <param name="answers">The answers for this vacancy.</param>
    /// <param name="documents">The candidate's files that were neither removed nor refused.</param>
    /// <param name="eligibility">The rules' outcome for the profile on the vacancy's reference date.</param>
    public static IReadOnlyList<MissingPart> Missing(
        Call call,
        CandidateProfile profile,
        ApplicationAnswers answers,
        IReadOnlyCollection<Document> documents,
        EligibilityReport eligibility) =>
        [
            .. AboutYou(profile),
            .. StudiesParts(profile.Studies, eligibility),
            .. Languages(profile),
            .. Preferences(call, answers),
            .. Motivation(call, answers),
            .. Competencies(call, answers),
            .. Documents(profile, documents, eligibility.ReferenceDate),
        ];

    private static IEnumerable<MissingPart> AboutYou(CandidateProfile profile)
    {
        if (PersonName.Of(profile).Full is null)
        {
            yield return new MissingPart(ApplicationSection.AboutYou, "name"); // One name is enough (ruling A27).
        }

        if (profile.Nationalities.Count == 0 && !profile.NationalityPending)
        {
            yield return new MissingPart(ApplicationSection.AboutYou, "nationality");
        }

        if (profile.BirthDate is null)
        {
            yield return new MissingPart(ApplicationSection.AboutYou, "birth-date");
        }
    }

    private static IEnumerable<MissingPart> StudiesParts(Studies studies, EligibilityReport eligibility)
    {
        if (studies.Situation is null)
        {
            yield return new MissingPart(ApplicationSection.Studies, "situation");
            yield break;
        }

        if (studies.Situation is StudySituation.Enrolled or StudySituation.TwoYearsCompleted)
        {
            if (string.IsNullOrWhiteSpace(studies.Institution))
            {
                yield return new MissingPart(ApplicationSection.Studies, "institution");
            }

            if (string.IsNullOrWhiteSpace(studies.Degree))
            {
                yield return new MissingPart(ApplicationSection.Studies, "degree");
            }
        }

        // In these situations the completed years decide. Without them the rule has no verdict.
        if (studies.CompletedYears is null
            && (studies.Situation is StudySituation.Enrolled or StudySituation.TwoYearsCompleted
                || (eligibility.Unanswered.Contains(RuleCodes.Studies)
                    && (studies.Situation != StudySituation.Graduate || studies.CompletedDegreeDate is not null))))
        {
            yield return new MissingPart(ApplicationSection.Studies, "completed-years");
        }

        if (studies.Situation == StudySituation.Enrolled && studies.EndDate is null)
        {
            yield return new MissingPart(ApplicationSection.Studies, "end-date");
        }

        if (studies.Situation == StudySituation.Graduate || studies.HoldsDegree == true)
        {
            if (string.IsNullOrWhiteSpace(studies.CompletedDegree))
            {
                yield return new MissingPart(ApplicationSection.Studies, "completed-degree");
            }

            if (studies.CompletedDegreeDate is null)
            {
                yield return new MissingPart(ApplicationSection.Studies, "completed-degree-date");
            }
        }

        if (studies.Situation == StudySituation.EquivalentEducation && string.IsNullOrWhiteSpace(studies.EquivalentEducation))
        {
            yield return new MissingPart(ApplicationSection.Studies, "equivalent-education");
        }

        if (eligibility.NeedsWrittenReason && string.IsNullOrWhiteSpace(studies.Reason))
        {
            yield return new MissingPart(ApplicationSection.Studies, "reason");
        }

        if (studies.Situation != StudySituation.NoneOfThese && string.IsNullOrWhiteSpace(studies.Field))
        {
            yield return new MissingPart(ApplicationSection.Studies, "field");
        }
    }

    private static IEnumerable<MissingPart> Languages(CandidateProfile profile)
    {
        var isAnswered = profile.Languages.Any(skill => WorldLanguages.IsOfficial(skill.Code) && skill.IsComplete);
        if (!isAnswered)
        {
            yield return new MissingPart(ApplicationSection.Languages, "official-language");
        }

        // The rule treats an incomplete answer as no answer.
        if (profile.Languages.Any(skill => !skill.IsComplete && (isAnswered || !WorldLanguages.IsOfficial(skill.Code))))
        {
            yield return new MissingPart(ApplicationSection.Languages, "language-levels");
        }
    }

    private static IEnumerable<MissingPart> Preferences(Call call, ApplicationAnswers answers)
    {
        if (!answers.Intakes.Any(code => call.Intakes.Any(intake => intake.Code == code)))
        {
            yield return new MissingPart(ApplicationSection.Preferences, "intake");
        }
    }

    private static IEnumerable<MissingPart> Motivation(Call call, ApplicationAnswers answers)
    {
        if (string.IsNullOrWhiteSpace(answers.Motivation))
        {
            yield return new MissingPart(ApplicationSection.Motivation, "motivation");
        }
        else if (WordCount.Of(answers.Motivation) > call.MotivationWordLimit)
        {
            yield return new MissingPart(ApplicationSection.Motivation, "motivation-too-long");
        }

        if (answers.WrittenIn is null)
        {
            yield return new MissingPart(ApplicationSection.Motivation, "written-in");
        }
    }

    private static IEnumerable<MissingPart> Competencies(Call call, ApplicationAnswers answers)
    {
        var written = answers.Competencies
            .Where(example => example.Competency is not null && !string.IsNullOrWhiteSpace(example.Text))
            .ToList();
        if (written.Select(example => example.Competency).Distinct().Count() < call.CompetencyExampleCount)
        {
            yield return new MissingPart(ApplicationSection.Competencies, "competencies");
        }

        if (written.Any(example => WordCount.Of(example.Text) > call.CompetencyExampleWordLimit))
        {
            yield return new MissingPart(ApplicationSection.Competencies, "competency-too-long");
        }
    }

    private static IEnumerable<MissingPart> Documents(
        CandidateProfile profile,
        IReadOnlyCollection<Document> documents,
        DateOnly referenceDate)
    {
        if (profile.Studies.Facts() is not { } facts)
        {
            yield return new MissingPart(ApplicationSection.Documents, "documents-unknown");
            yield break;
        }

        var originals = documents.Where(document => document.TranslationOfId is null).ToList();
        foreach (var required in RequiredDocuments.For(facts, referenceDate))
        {
            if (!originals.Any(document => document.Kind == required.Kind))
            {
                var code = required.Kind == DocumentKind.ProofOfOngoingStudies ? "proof-of-ongoing-studies" : "qualification";
                yield return new MissingPart(ApplicationSection.Documents, code, required.Rule);
            }
        }

        if (originals.Any(document => document.NeedsTranslation && documents.All(other => other.TranslationOfId != document.Id)))
        {
            yield return new MissingPart(ApplicationSection.Documents, "translation");
        }

        if (originals.Any(document => document.Kind == DocumentKind.ProofOfOngoingStudies && document.ShowsOnPage is null))
        {
            yield return new MissingPart(ApplicationSection.Documents, "dates-shown");
        }

        if (originals.Any(document => document.Kind == DocumentKind.ProofOfOngoingStudies && document.ContradictsEnd(profile.Studies.OngoingUntil())))
        {
            yield return new MissingPart(ApplicationSection.Documents, "dates-differ");
        }
    }
}
