using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Candidates;
using NatoInternships.Domain.Documents;
using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Documents;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Infrastructure.Receipts;
using NatoInternships.Infrastructure.Screening;
using NatoInternships.Infrastructure.Search;
using NatoInternships.Infrastructure.Secrets;
using NatoInternships.Infrastructure.Seeding.People;

namespace NatoInternships.Infrastructure.Seeding;

/// <summary>Fills an empty database with the demo data in one save. Does nothing when there are calls.</summary>
public sealed class DemoData(
    PortalDbContext db,
    IPasswordHasher<PortalUser> hasher,
    ILookupNormalizer normalizer,
    DocumentStore store,
    ReceiptSigner signer,
    AuditTrail audit,
    Outbox outbox,
    ScreeningProjection screening,
    SecretKeys keys,
    TimeProvider clock)
{
    /// <returns>Whether data was created.</returns>
    public async Task<bool> SeedAsync(CancellationToken ct)
    {
        if (await db.Calls.AnyAsync(ct))
        {
            return false;
        }

        var now = clock.GetUtcNow();
        var notice = new CriteriaVersion(Guid.CreateVersion7(now), "Notice", Presets.Notice, now);
        var bothWordings = new CriteriaVersion(Guid.CreateVersion7(now), "Both age wordings", Presets.BothAgeWordings, now);
        var divisions = DemoCalls.Divisions(now);
        db.Divisions.AddRange(divisions);
        var real = DemoCalls.Real(divisions, notice);
        var open = DemoCalls.Open(divisions, now, notice, bothWordings);
        db.CriteriaVersions.AddRange(notice, bothWordings);
        foreach (var demo in new[] { real, open })
        {
            db.Calls.Add(demo.Call);
            db.Vacancies.AddRange(demo.Vacancies);
        }

        var (users, candidates) = AddAccounts(now);
        AddNeeds(DemoNeeds.Make(divisions, users, real, open, now), users, now);
        await AddPeopleAsync(real, users, now, ct);
        await AddApplicationsAsync(candidates[DemoAccounts.Candidate], open, Presets.Notice, now, ct);
        await db.SaveChangesAsync(ct);

        return true;
    }

    /// <summary>
    /// Adds the people of the closed call, one class for each stage. Before the first stages have ended, for example in a test that runs
    /// before the deadline, there are none.
    /// </summary>
    private async Task AddPeopleAsync(DemoCall call, Dictionary<string, Guid> users, DateTimeOffset now, CancellationToken ct)
    {
        var closedAt = call.Vacancies[0].ClosesAt;
        if (now < closedAt + DemoScreening.Lasts)
        {
            return;
        }

        var trail = new DemoTrail(db, keys);
        var submitted = await new DemoApplications(db, normalizer, new DemoFiles(store), signer, screening, trail).AddAsync(call, Presets.Notice, ct);
        new DemoScreening(db, trail).Add(submitted, users["officer@demo.example"], users["hr@demo.example"], closedAt);
    }

    private (Dictionary<string, Guid> Users, Dictionary<string, Candidate> Candidates) AddAccounts(DateTimeOffset now)
    {
        var users = new Dictionary<string, Guid>(StringComparer.Ordinal);
        var candidates = new Dictionary<string, Candidate>(StringComparer.Ordinal);
        foreach (var (email, role) in DemoAccounts.All)
        {
            var user = new PortalUser
            {
                Id = Guid.CreateVersion7(now),
                UserName = email,
                NormalizedUserName = normalizer.NormalizeName(email),
                Email = email,
                NormalizedEmail = normalizer.NormalizeEmail(email),
                EmailConfirmed = true,
                SecurityStamp = Guid.NewGuid().ToString("N"),
                DisplayName = DemoAccounts.NameOf(email),
                Language = Language.English,
                CreatedAt = now,
            };
            user.PasswordHash = hasher.HashPassword(user, DemoAccounts.Password);
            db.Users.Add(user);
            db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = user.Id, RoleId = PortalRoles.IdOf(role) });
            users[email] = user.Id;
            if (role == PortalRoles.Candidate)
            {
                var candidate = new Candidate(Guid.CreateVersion7(now), user.Id, new CandidateProfile(), now);
                db.Candidates.Add(candidate);
                candidates[email] = candidate;
            }
        }

        return (users, candidates);
    }

    private void AddNeeds(DemoNeeds demo, Dictionary<string, Guid> accounts, DateTimeOffset now)
    {
        db.DivisionMembers.AddRange(demo.Members);
        db.Needs.AddRange(demo.Needs);
        var lead = accounts["hr@demo.example"];
        foreach (var need in demo.Needs)
        {
            var author = demo.Members.First(member => member.DivisionId == need.DivisionId).UserId;
            audit.Add(author, AuditActions.NeedCreated, AuditSubjects.Need, need.Id);
            audit.Add(author, AuditActions.NeedAsked, AuditSubjects.Need, need.Id, "revision 2");
            if (need.ApprovedAt is not null)
            {
                audit.Add(lead, AuditActions.NeedApproved, AuditSubjects.Need, need.Id, $"revision {need.Revision}");
            }
        }
    }

    private async Task AddApplicationsAsync(
        Candidate candidate, DemoCall open, EligibilityCriteria criteria, DateTimeOffset now, CancellationToken ct)
    {
        var today = BrusselsTime.From(now).Date;
        var profile = DemoProfile.Elif(today);
        candidate.Change(profile, SearchText.Fold(profile.FamilyName), now);
        var proof = await StoreAsync(
            candidate, DocumentKind.ProofOfOngoingStudies, "certificate-of-enrolment.pdf", now, ct,
            "Certificate of enrolment (demonstration)", "Elif Yilmaz is enrolled at Bogazici Universitesi.",
            $"From 16 September {today.Year - 1} to 30 June {today.Year + 1}.");
        proof.Shows(new DateOnly(today.Year - 1, 9, 16), new DateOnly(today.Year + 1, 6, 30), page: 1);
        var diploma = await StoreAsync(
            candidate, DocumentKind.Qualification, "diploma-bachelor.pdf", now, ct,
            "Diploma (demonstration)", "Bachelor of Arts in Political Science", $"28 June {today.Year - 1}");

        var vacancy = open.Vacancies[0];
        var application = InternshipApplication.Start(candidate.Id, vacancy, now);
        application.Edit(DemoProfile.Answers(open.Call.Intakes[1].Code), now);
        var answers = new SubmissionContent
        {
            VacancyNumber = vacancy.Number,
            NoticeVersion = vacancy.NoticeVersion,
            Profile = profile,
            Answers = application.Answers,
            Documents = [SubmittedDocument.Of(proof), SubmittedDocument.Of(diploma)],
            Declarations = new Declarations
            {
                TextVersion = Declarations.CurrentVersion,
                Language = Language.English,
                Truth = true,
                AiRule = true,
                Integrity = true,
                JoinsPool = true,
            },
            Eligibility = EligibilityService.Assess(profile.Facts(vacancy.ReferenceDate), criteria),
        };
        var submission = application.Submit(SealedContent.Of(answers), slotNo: 1, rank: 1, open.Call.Year, now, now);
        submission.Sign(signer.Sign(submission, candidate.Id));
        db.Applications.Add(application);
        await screening.SubmittedAsync(application, answers, ct);
        audit.Add(candidate.UserId, AuditActions.ApplicationSubmitted, AuditSubjects.Application, application.Id, "version 1");
        outbox.Add(MailTemplates.ApplicationSubmitted, candidate.UserId, submission.Id);

        var draft = InternshipApplication.Start(candidate.Id, open.Vacancies[2], now);
        draft.Edit(new ApplicationAnswers { Intakes = [open.Call.Intakes[0].Code] }, now);
        db.Applications.Add(draft);
    }

    private async Task<Document> StoreAsync(
        Candidate candidate, DocumentKind kind, string fileName, DateTimeOffset now, CancellationToken ct, params string[] lines)
    {
        using var file = new MemoryStream(DemoPdf.With(lines));
        var stored = await store.StoreAsync(file, UploadLimits.MaxBytes, ct) as StoreOutcome.Stored
            ?? throw new InvalidOperationException($"The demo file {fileName} was refused.");
        var document = new Document(
            Guid.CreateVersion7(now), candidate.Id, kind, fileName, "en",
            new DocumentFile(stored.Key.Value, stored.Length, stored.Sha256Hex, stored.Format), now);
        document.TakePlace(FilePlaces.LowestFree(db.Documents.Local.Where(other => other.CandidateId == candidate.Id)));
        document.QueueInspection(now);
        db.Documents.Add(document);

        return document;
    }
}
