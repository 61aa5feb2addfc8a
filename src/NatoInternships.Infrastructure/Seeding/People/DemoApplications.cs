using Microsoft.AspNetCore.Identity;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Candidates;
using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Infrastructure.Receipts;
using NatoInternships.Infrastructure.Screening;
using NatoInternships.Infrastructure.Search;

namespace NatoInternships.Infrastructure.Seeding.People;

/// <summary>
/// The first stage of the people of the demonstration: their accounts, files and applications, with the entries, receipts and mails that the
/// use cases write. Nothing is saved here.
/// </summary>
internal sealed class DemoApplications(
    PortalDbContext db, ILookupNormalizer normalizer, DemoFiles files, ReceiptSigner signer, ScreeningProjection screening, DemoTrail trail)
{
    private static readonly DateOnly LastDay = new(2025, 6, 22);
    private static readonly DateOnly FirstDay = new(2025, 6, 2);

    /// <returns>The submitted applications, by arrival.</returns>
    public async Task<IReadOnlyList<DemoApplication>> AddAsync(DemoCall call, EligibilityCriteria criteria, CancellationToken ct)
    {
        var people = DemoPeople.All.Select((person, index) => (Person: person, Index: index, Candidate: Open(person, index))).ToList();
        var documents = await files.StoreAsync([.. people.Select(one => (one.Candidate, Arrival(one.Index, 0).AddHours(-20)))], ct);
        var applicants = people.Select((one, place) => new DemoApplicant(one.Person, one.Index, one.Candidate, documents[place])).ToList();
        foreach (var applicant in applicants)
        {
            AddFiles(applicant);
        }

        var choices = applicants
            .SelectMany(applicant => applicant.Person.Choices.Split(' ').Select((choice, number) => (Applicant: applicant, Choice: choice, Number: number, At: Arrival(applicant.Index, number))))
            .OrderBy(one => one.At);
        var slots = new Dictionary<Guid, int>();
        var submitted = new List<DemoApplication>();
        foreach (var (applicant, choice, number, at) in choices)
        {
            var vacancy = call.Vacancies.Single(one => one.Number == $"25{choice[..4]}");
            var application = Start(applicant, vacancy, call, number, at);
            if (choice.EndsWith('?'))
            {
                Close(applicant, application, vacancy.ClosesAt.AddMinutes(16));
                continue;
            }

            var slot = slots[applicant.Candidate.Id] = slots.GetValueOrDefault(applicant.Candidate.Id) + 1;
            var content = Submit(applicant, application, vacancy, call, criteria, slot, at);
            if (choice.EndsWith('-') || choice.EndsWith('!'))
            {
                Withdraw(applicant, application, vacancy, choice.EndsWith('-') ? at + ((vacancy.ClosesAt - at) / 2) : vacancy.ClosesAt.AddHours(34));
            }

            await screening.SubmittedAsync(application, content, ct); // The row shows the state after a withdrawal too.
            submitted.Add(new DemoApplication(applicant.Person, application, content));
        }

        return submitted;
    }

    /// <summary>Returns when an application arrives: the second half of the people on the last evening, the others since 2 June.</summary>
    /// <param name="index">Place of the person in <see cref="DemoPeople.All"/>.</param>
    /// <param name="number">0 for their first application, 1 for the second.</param>
    private static DateTimeOffset Arrival(int index, int number)
    {
        var turn = index / 2;
        var (date, time) = index % 2 == 1
            ? (LastDay, new TimeOnly(18, 25).AddMinutes((turn * 10) + (number * 4)))
            : (FirstDay.AddDays(turn * 18 / 33), new TimeOnly(8 + (turn * 5 % 12), turn * 17 % 60).AddMinutes(number * 25));

        return BrusselsTime.At(date, time).Utc.AddMilliseconds((index * 37 % 60 * 1000) + (index * 173 % 1000));
    }

    // Nobody can sign in: there is no password, and the address receives nothing.
    private Candidate Open(DemoPerson person, int index)
    {
        var at = Arrival(index, 0).AddDays(-3);
        var email = DemoPeople.EmailOf(person);
        var user = new PortalUser
        {
            Id = Guid.CreateVersion7(at),
            UserName = email,
            NormalizedUserName = normalizer.NormalizeName(email),
            Email = email,
            NormalizedEmail = normalizer.NormalizeEmail(email),
            EmailConfirmed = true,
            SecurityStamp = Guid.NewGuid().ToString("N"),
            Language = person.Writes,
            CreatedAt = at,
        };
        db.Users.Add(user);
        db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = user.Id, RoleId = PortalRoles.IdOf(PortalRoles.Candidate) });
        trail.At(at).Add(user.Id, AuditActions.AccountOpened, AuditSubjects.Account, user.Id);

        var profile = DemoPersonProfile.Of(person, index);
        var candidate = new Candidate(Guid.CreateVersion7(at), user.Id, new CandidateProfile(), at);
        candidate.Change(profile, SearchText.Fold(PersonName.Of(profile).Filed), at.AddHours(30));
        db.Candidates.Add(candidate);
        trail.At(at.AddHours(30)).Add(user.Id, AuditActions.ProfileChanged, AuditSubjects.Candidate, candidate.Id, $"revision {candidate.Revision}");

        return candidate;
    }

    private void AddFiles(DemoApplicant applicant)
    {
        foreach (var document in applicant.Documents)
        {
            db.Documents.Add(document);
            trail.At(document.UploadedAt).Add(applicant.Candidate.UserId, AuditActions.DocumentAdded, AuditSubjects.Document, document.Id);
        }
    }

    private InternshipApplication Start(DemoApplicant applicant, Vacancy vacancy, DemoCall call, int number, DateTimeOffset arrival)
    {
        var at = arrival.AddHours(-28);
        var application = InternshipApplication.Start(applicant.Candidate.Id, vacancy, at);
        trail.At(at).Add(applicant.Candidate.UserId, AuditActions.ApplicationStarted, AuditSubjects.Application, application.Id);
        application.Edit(
            new ApplicationAnswers
            {
                Motivation = DemoTexts.Motivation(applicant.Person, applicant.Index, number, vacancy.Number[2..]),
                Competencies = DemoTexts.ExamplesOf(applicant.Person, applicant.Index, number),
                Intakes = [.. call.Call.Intakes.Select(intake => intake.Code).Where((_, place) => applicant.Index % 3 == 2 || applicant.Index % 3 == place)],
                Sections = vacancy.Number == "250702" ? SectionsOf(applicant.Index) : [],
                WrittenIn = applicant.Person.Writes,
            },
            arrival.AddMinutes(-12));
        db.Applications.Add(application);

        return application;
    }

    private static IReadOnlyList<string> SectionsOf(int index)
    {
        string[] sections = ["NASP", "IP", "P&P", "RPC", "SNS", "MO", "ADN"];

        return [sections[index % sections.Length], sections[(index + 3) % sections.Length]];
    }

    private SubmissionContent Submit(
        DemoApplicant applicant, InternshipApplication application, Vacancy vacancy, DemoCall call, EligibilityCriteria criteria, int slot, DateTimeOffset at)
    {
        var profile = applicant.Candidate.Profile;
        var content = new SubmissionContent
        {
            VacancyNumber = vacancy.Number,
            NoticeVersion = vacancy.NoticeVersion,
            Profile = profile,
            Answers = application.Answers,
            Documents = [.. applicant.Documents.Select(SubmittedDocument.Of)],
            Declarations = new Declarations
            {
                TextVersion = Declarations.CurrentVersion,
                Language = applicant.Person.Writes,
                Truth = true,
                AiRule = true,
                Integrity = true,
                JoinsPool = applicant.Index % 3 != 1,
            },
            Eligibility = EligibilityService.Assess(profile.Facts(vacancy.ReferenceDate), criteria),
        };
        var submission = application.Submit(SealedContent.Of(content), slot, slot, call.Call.Year, at, at);
        submission.Sign(signer.Sign(submission, applicant.Candidate.Id));
        db.Submissions.Add(submission);
        trail.At(at).Add(applicant.Candidate.UserId, AuditActions.ApplicationSubmitted, AuditSubjects.Application, application.Id, $"version {submission.Version}");
        trail.SentMail(at, MailTemplates.ApplicationSubmitted, applicant.Candidate.UserId, submission.Id);

        return content;
    }

    private void Withdraw(DemoApplicant applicant, InternshipApplication application, Vacancy vacancy, DateTimeOffset at)
    {
        application.Withdraw(at >= vacancy.ClosesAt, at);
        trail.At(at).Add(applicant.Candidate.UserId, AuditActions.ApplicationWithdrawn, AuditSubjects.Application, application.Id, application.Status.ToString());
        trail.SentMail(at, MailTemplates.ApplicationWithdrawn, applicant.Candidate.UserId, application.Id);
    }

    // As the closing job does.
    private void Close(DemoApplicant applicant, InternshipApplication application, DateTimeOffset at)
    {
        application.CloseUnsubmitted(at);
        trail.At(at).Add(actorId: null, AuditActions.ApplicationNotSubmitted, AuditSubjects.Application, application.Id);
        trail.SentMail(at, MailTemplates.ApplicationNotSubmitted, applicant.Candidate.UserId, application.Id, isBulk: true);
    }
}
