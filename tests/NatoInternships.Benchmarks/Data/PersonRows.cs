using Microsoft.AspNetCore.Identity;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Candidates;
using NatoInternships.Domain.Documents;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Documents;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Infrastructure.Receipts;
using NatoInternships.Infrastructure.Search;
using NatoInternships.Infrastructure.Secrets;
using NatoInternships.TestSupport.Documents;
using NatoInternships.Web.UseCases.Applications;

namespace NatoInternships.Benchmarks.Data;

/// <summary>
/// Makes the rows of one person after the other. Audit entries and mails come from the portal's services, by a context that never saves.
/// </summary>
internal sealed class PersonRows
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(20);

    private readonly Clock clock = new();
    private readonly PortalDbContext db;
    private readonly AuditTrail audit;
    private readonly Outbox outbox;
    private readonly ReceiptSigner signer;
    private readonly BenchmarkCall call;
    private readonly IReadOnlyList<Vacancy> vacancies;
    private readonly People people;
    private readonly DateTimeOffset now;
    private readonly string? passwordHash;
    private readonly (DocumentStore Store, QuickDocumentFiles Files)? store;

    /// <param name="db">Collects entries and mails; its changes are discarded.</param>
    /// <param name="keys">The portal's secrets.</param>
    /// <param name="signer">Signs submissions.</param>
    /// <param name="call">The call for which people apply.</param>
    /// <param name="people">Writes their answers.</param>
    /// <param name="now">Nothing happens later.</param>
    /// <param name="passwordHash">The hash of every account; null for none.</param>
    /// <param name="store">Receives the documents; null omits their bytes.</param>
    public PersonRows(
        PortalDbContext db, SecretKeys keys, ReceiptSigner signer, BenchmarkCall call, People people, DateTimeOffset now, string? passwordHash,
        (DocumentStore Store, QuickDocumentFiles Files)? store)
    {
        this.db = db;
        this.signer = signer;
        this.call = call;
        this.people = people;
        this.now = now;
        this.passwordHash = passwordHash;
        this.store = store;
        audit = new AuditTrail(db, keys, clock);
        outbox = new Outbox(db, clock);
        vacancies = [.. call.Vacancies, .. call.EndedVacancies];
    }

    /// <summary>Adds everything that one person did since they registered.</summary>
    public async Task AddAsync(Person person, DateTimeOffset registeredAt, RowBatch batch)
    {
        clock.Now = registeredAt;
        var (user, candidate) = Account(person);
        batch.Users.Add(user);
        batch.Roles.Add(new IdentityUserRole<Guid> { UserId = user.Id, RoleId = PortalRoles.IdOf(PortalRoles.Candidate) });
        batch.Candidates.Add(candidate);
        var documents = await DocumentsAsync(person, candidate);
        batch.Documents.AddRange(documents);
        var applications = new List<InternshipApplication>(person.Plan.Count);
        foreach (var aim in person.Plan)
        {
            Pause(person);
            applications.Add(Apply(person, candidate, documents, aim, applications));
        }

        batch.Applications.AddRange(applications);
        batch.AuditEntries.AddRange(db.ChangeTracker.Entries<AuditEntry>().Select(entry => entry.Entity));
        foreach (var mail in db.ChangeTracker.Entries<OutboxMessage>().Select(entry => entry.Entity))
        {
            (mail.Attempts, mail.SentAt, mail.DueAt) = (1, mail.CreatedAt.AddSeconds(2), mail.CreatedAt.AddMinutes(2)); // As its sender leaves it.
            batch.Mails.Add(mail);
        }

        db.ChangeTracker.Clear();
    }

    // Moves the clock by up to an eighth of the time that is left.
    private void Pause(Person person)
    {
        var left = (now - clock.Now) / 8;
        clock.Now += (left < LongestPause ? left : LongestPause) * person.Random.NextDouble();
    }

    private (PortalUser User, Candidate Candidate) Account(Person person)
    {
        var email = $"person{person.Index}@population.example";
        var user = new PortalUser
        {
            Id = Guid.CreateVersion7(clock.Now),
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            EmailConfirmed = true,
            PasswordHash = passwordHash,
            SecurityStamp = Guid.NewGuid().ToString("N"),
            Language = person.Language,
            CreatedAt = clock.Now,
        };
        var candidate = new Candidate(Guid.CreateVersion7(clock.Now), user.Id, new CandidateProfile(), clock.Now);
        audit.Add(user.Id, AuditActions.AccountOpened, AuditSubjects.Account, user.Id);
        Pause(person);
        candidate.Change(person.Profile, SearchText.Fold(PersonName.Of(person.Profile).Filed), clock.Now);
        audit.Add(user.Id, AuditActions.ProfileChanged, AuditSubjects.Candidate, candidate.Id, $"revision {candidate.Revision}");

        return (user, candidate);
    }

    private async Task<IReadOnlyList<Document>> DocumentsAsync(Person person, Candidate candidate)
    {
        var documents = new List<Document>();
        var studies = person.Profile.Studies;
        foreach (var required in RequiredDocuments.For(studies.Facts()!, call.Vacancies[0].ReferenceDate))
        {
            var language = person.Random.Next(6) == 0 ? "de" : person.Random.Next(3) == 0 ? "fr" : "en";
            var original = await DocumentAsync(person, candidate, required.Kind, language, documents.Count + 1);
            if (required.Kind == DocumentKind.ProofOfOngoingStudies)
            {
                original.Shows(studies.StartDate!.Value, studies.EndDate!.Value, page: 1);
            }

            documents.Add(original);
            if (original.NeedsTranslation)
            {
                var translation = await DocumentAsync(person, candidate, required.Kind, "en", documents.Count + 1);
                translation.TranslationOf(original, People.One(person.Random, Enum.GetValues<TranslatedBy>()));
                documents.Add(translation);
            }
        }

        return documents;
    }

    private async Task<Document> DocumentAsync(Person person, Candidate candidate, DocumentKind kind, string language, int place)
    {
        Pause(person);
        var name = kind == DocumentKind.Qualification ? "diploma.pdf" : "proof.pdf";
        var file = await FileAsync(SampleFiles.PdfWithText($"{person.Index} {place}"));
        var document = new Document(Guid.CreateVersion7(clock.Now), candidate.Id, kind, name, language, file, clock.Now);
        document.TakePlace(place);
        document.QueueInspection(clock.Now);
        document.BeginInspection(clock.Now.AddMinutes(5));
        document.FoundClean(clock.Now.AddSeconds(1), pageCount: 1);
        audit.Add(candidate.UserId, AuditActions.DocumentAdded, AuditSubjects.Document, document.Id);

        return document;
    }

    private async Task<DocumentFile> FileAsync(byte[] bytes)
    {
        if (store is not { } target)
        {
            return new DocumentFile(StorageKey.New().Value, bytes.Length, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)), DocumentFormat.Pdf);
        }

        target.Files.UploadedAt = clock.Now;
        using var body = new MemoryStream(bytes);

        return await target.Store.StoreAsync(body, UploadLimits.MaxBytes, CancellationToken.None) is StoreOutcome.Stored stored
            ? new DocumentFile(stored.Key.Value, stored.Length, stored.Sha256Hex, stored.Format)
            : throw new InvalidOperationException("The sample was refused.");
    }

    private InternshipApplication Apply(Person person, Candidate candidate, IReadOnlyList<Document> documents, Aim aim, List<InternshipApplication> others)
    {
        var vacancy = Vacancy(person, others);
        var application = InternshipApplication.Start(candidate.Id, vacancy, clock.Now);
        audit.Add(candidate.UserId, AuditActions.ApplicationStarted, AuditSubjects.Application, application.Id);
        if (Edit(person, application, vacancy) && aim != Aim.Draft && Submit(person, candidate, application, vacancy, documents, others))
        {
            if (aim == Aim.SubmitTwice && Edit(person, application, vacancy))
            {
                Submit(person, candidate, application, vacancy, documents, others);
            }

            if (aim == Aim.Withdraw)
            {
                Pause(person);
                Withdraw(candidate, application, vacancy);
            }
        }

        var interrupted = clock.Now;
        End(person, candidate, application, vacancy);
        clock.Now = interrupted; // Deadline and cancellation came later than what the person does next.

        return application;
    }

    // Some vacancies are chosen much more often than others. Only those that are open at that time can be.
    private Vacancy Vacancy(Person person, List<InternshipApplication> others)
    {
        while (true)
        {
            var vacancy = vacancies[(int)(vacancies.Count * Math.Pow(person.Random.NextDouble(), 1.5))];
            vacancy = person.Random.Next(12) == 0 ? People.One(person.Random, call.EndedVacancies) : vacancy;
            if (clock.Now < call.EndOf(vacancy) && others.TrueForAll(other => other.VacancyId != vacancy.Id))
            {
                return vacancy;
            }
        }
    }

    // Returns false when the vacancy ended meanwhile.
    private bool Edit(Person person, InternshipApplication application, Vacancy vacancy)
    {
        Pause(person);
        if (clock.Now >= call.EndOf(vacancy))
        {
            return false;
        }

        application.Edit(people.Answers(person, vacancy), clock.Now);

        return true;
    }

    // Returns false when the vacancy ended meanwhile or no slot is free. Throws when the portal would refuse the submit, because then the row would be false.
    private bool Submit(
        Person person, Candidate candidate, InternshipApplication application, Vacancy vacancy, IReadOnlyList<Document> documents, List<InternshipApplication> others)
    {
        Pause(person);
        if (clock.Now >= call.EndOf(vacancy))
        {
            return false;
        }

        var used = others.Where(other => other.SlotNo is not null).Select(other => other.SlotNo!.Value).ToHashSet();
        var slot = Enumerable.Range(1, call.Call.ApplicationLimit).FirstOrDefault(number => !used.Contains(number));
        if (slot == 0)
        {
            return false; // Withdrawn after a deadline, an application keeps its slot.
        }

        var dossier = new ApplicationDossier(application, vacancy, call.Call, candidate, call.Criteria.Criteria, documents, new FreeChoice(slot, used.Count + 1));
        if (dossier.Eligibility.SubmissionBlockers.Count > 0 || dossier.Missing() is not [])
        {
            throw new InvalidOperationException($"Person {person.Index} cannot submit: {string.Join(", ", dossier.Missing().Select(part => part.Code))}.");
        }

        var declarations = new Declarations
        {
            TextVersion = Declarations.CurrentVersion,
            Language = person.Language,
            Truth = true,
            AiRule = true,
            Integrity = true,
            JoinsPool = application.PoolIsChosen ? application.JoinedPoolAt is not null : person.Random.Next(3) > 0,
        };
        var submission = application.Submit(SealedContent.Of(dossier.Content(declarations)), slot, used.Count + 1, call.Call.Year, clock.Now, clock.Now);
        submission.Sign(signer.Sign(submission, candidate.Id));
        audit.Add(candidate.UserId, AuditActions.ApplicationSubmitted, AuditSubjects.Application, application.Id, $"version {submission.Version}");
        outbox.Add(MailTemplates.ApplicationSubmitted, candidate.UserId, submission.Id);

        return true;
    }

    private void Withdraw(Candidate candidate, InternshipApplication application, Vacancy vacancy)
    {
        application.Withdraw(clock.Now >= vacancy.ClosesAt, clock.Now);
        audit.Add(candidate.UserId, AuditActions.ApplicationWithdrawn, AuditSubjects.Application, application.Id, application.Status.ToString());
        outbox.Add(MailTemplates.ApplicationWithdrawn, candidate.UserId, application.Id);
    }

    // What happened to the application when its vacancy ended.
    private void End(Person person, Candidate candidate, InternshipApplication application, Vacancy vacancy)
    {
        if (vacancy == call.CancelledVacancy)
        {
            clock.Now = Later(call.CancelledAt);
            application.CancelWithVacancy(clock.Now);
            audit.Add(actorId: null, AuditActions.ApplicationCancelled, AuditSubjects.Application, application.Id);
        }
        else if (vacancy.ClosesAt <= now && application.Status == ApplicationStatus.Draft)
        {
            clock.Now = Later(vacancy.ClosesAt.AddMinutes(16));
            application.CloseUnsubmitted(clock.Now);
            audit.Add(actorId: null, AuditActions.ApplicationNotSubmitted, AuditSubjects.Application, application.Id);
            outbox.Add(MailTemplates.ApplicationNotSubmitted, candidate.UserId, application.Id, isBulk: true);
        }
        else if (vacancy.ClosesAt <= now && application.Status == ApplicationStatus.Submitted && person.Random.Next(5) == 0)
        {
            clock.Now = Later(vacancy.ClosesAt.AddHours(person.Random.Next(1, 40)));
            Withdraw(candidate, application, vacancy);
        }
    }

    private DateTimeOffset Later(DateTimeOffset at) => at > clock.Now ? at : clock.Now;

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
