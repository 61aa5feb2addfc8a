using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Infrastructure.Mail;

/// <summary>
/// Writes the mail of an outbox row in the language of its account. Links and codes are made here: their hashes are tracked changes that the
/// caller saves before the mail leaves.
/// </summary>
public sealed class MailComposer(PortalDbContext db, NewPasswordRequests requests, AccountSecrets secrets, SiteLinks links, TimeProvider clock)
{
    /// <returns>Null where there is nothing to say any more: the account or the subject is gone, or the token was used or has run out.</returns>
    public async Task<ComposedMail?> ComposeAsync(OutboxMessage message, CancellationToken ct)
    {
        if (message.Template == MailTemplates.ConfirmEmail)
        {
            return await ConfirmEmailAsync(message, ct);
        }

        if (message is { Template: MailTemplates.ResetPassword, UserId: null })
        {
            message.UserId = await requests.FindAccountAsync(message, ct);
        }

        var reader = await db.Users.AsNoTracking()
            .Where(u => u.Id == message.UserId)
            .Select(u => new { u.Email, u.Language })
            .SingleOrDefaultAsync(ct);
        if (reader?.Email is not { } address)
        {
            return null;
        }

        var letter = new Letter(message.Template, reader.Language, links);

        return message.Template switch
        {
            MailTemplates.ResetPassword => await WithTokenAsync(letter, message, "/account/reset-password", _ => address, ct),
            MailTemplates.ChangeEmail => await WithTokenAsync(letter, message, "/account/email-change/confirm", token => token.NewEmail, ct),
            MailTemplates.EmailChanged => await EmailChangedAsync(letter, message, ct),
            MailTemplates.AccountExists => letter.Say("Why").Link("Link", "/account/sign-in").Say("Forgot").Link("ForgotLink", "/account/forgot-password").Say("NotYou").To(address),
            MailTemplates.PasswordChanged => letter.Say("Why").Say("NotYou").Link("Link", "/account/forgot-password").To(address),
            MailTemplates.ApplicationSubmitted => await SubmittedAsync(letter, message, address, ct),
            MailTemplates.ApplicationWithdrawn => await WithdrawnAsync(letter, message, address, ct),
            MailTemplates.WithdrawalUndone => await StandsAgainAsync(letter, message, address, ct),
            MailTemplates.ApplicationNotSubmitted => await NotSubmittedAsync(letter, message, address, ct),
            MailTemplates.FileReplaced => await SubmittedAsync(letter, message, address, ct),
            MailTemplates.DocumentRefusedLate => await RefusedLateAsync(letter, message, address, ct),
            MailTemplates.DocumentRefused => await RefusedAsync(letter, message, address, ct),
            MailTemplates.DeadlineExtended => await ExtendedAsync(letter, message, address, ct),
            _ => throw new InvalidOperationException($"No mail is written for the template {message.Template}."),
        };
    }

    // The account does not exist yet: address and language are the registration's.
    private async Task<ComposedMail?> ConfirmEmailAsync(OutboxMessage message, CancellationToken ct)
    {
        if (await UsableTokenAsync(message, ct) is not { } token
            || await db.PendingRegistrations.AsNoTracking().SingleOrDefaultAsync(r => r.Id == token.RegistrationId, ct) is not { } registration)
        {
            return null;
        }

        var (link, code) = secrets.Make(token);

        return new Letter(message.Template, registration.Language, links).Say("Why")
            .Link("Link", $"/account/confirm-email?token={link}")
            .Say("Code").Code(code)
            .Say("Until", MailText.BrusselsMinute(registration.Language, token.ExpiresAt))
            .Say("NotYou")
            .To(registration.Email);
    }

    private async Task<ComposedMail?> WithTokenAsync(
        Letter letter, OutboxMessage message, string path, Func<AccountToken, string?> addressOf, CancellationToken ct)
    {
        if (await UsableTokenAsync(message, ct) is not { } token || addressOf(token) is not { } to)
        {
            return null;
        }

        return letter.Say("Why")
            .Link("Link", $"{path}?token={secrets.Make(token).Link}")
            .Say("Until", MailText.BrusselsMinute(letter.Language, token.ExpiresAt))
            .Say("NotYou")
            .To(to);
    }

    // Goes to the address that was replaced: what it says first is what happened, the link is for who did not do it.
    private async Task<ComposedMail?> EmailChangedAsync(Letter letter, OutboxMessage message, CancellationToken ct)
    {
        if (await UsableTokenAsync(message, ct) is not { OldEmail: { } replaced } token)
        {
            return null;
        }

        return letter.Say("Why").Say("NotYou")
            .Link("Link", $"/account/email-change/undo?token={secrets.Make(token).Link}")
            .Say("Until", MailText.BrusselsMinute(letter.Language, token.ExpiresAt))
            .To(replaced);
    }

    private async Task<AccountToken?> UsableTokenAsync(OutboxMessage message, CancellationToken ct)
    {
        var token = await db.AccountTokens.SingleOrDefaultAsync(t => t.Id == message.SubjectId, ct);

        return token?.IsUsable(clock.GetUtcNow()) == true ? token : null;
    }

    private async Task<ComposedMail?> SubmittedAsync(Letter letter, OutboxMessage message, string address, CancellationToken ct)
    {
        var row = await (from submission in db.Submissions
                         join application in db.Applications on submission.ApplicationId equals application.Id
                         join vacancy in db.Vacancies on application.VacancyId equals vacancy.Id
                         where submission.Id == message.SubjectId
                          select new
                          {
                              submission.Receipt, submission.Version, submission.ArrivedAt, application.Reference, application.Status, application.JoinedPoolAt,
                              vacancy.Number, vacancy.Title, vacancy.ClosesAt,
                          })
            .AsNoTracking()
            .SingleOrDefaultAsync(ct);
        if (row is null)
        {
            return null;
        }

        var language = letter.Language;

        letter.Say("Why")
            .Facts(
                ("Fact_Vacancy", $"{row.Title.In(language)} ({row.Number})"),
                ("Fact_Receipt", row.Receipt),
                ("Fact_ArrivedBrussels", MailText.BrusselsMoment(language, row.ArrivedAt)),
                ("Fact_ArrivedUtc", MailText.UtcMoment(language, row.ArrivedAt)));
        if (row.Status == ApplicationStatus.Submitted)
        {
            letter.SayOwn(row.JoinedPoolAt is null ? "Pool_Out" : "Pool_In");
        }

        return letter.Say("Open", MailText.Deadline(language, row.ClosesAt))
            .Say("Next")
            .Link("ReceiptLink", $"/applications/{row.Reference}/versions/{row.Version}/receipt")
            .Link("CheckLink", $"/receipts/{row.Receipt}")
            .Link("Link", $"/applications/{row.Reference}")
            .Say("Keep")
            .To(address, row.Number);
    }

    private async Task<ComposedMail?> WithdrawnAsync(Letter letter, OutboxMessage message, string address, CancellationToken ct)
    {
        var row = await (from application in db.Applications
                         join vacancy in db.Vacancies on application.VacancyId equals vacancy.Id
                         where application.Id == message.SubjectId
                         select new { application.WithdrawnAt, vacancy.Number, vacancy.Title, vacancy.ClosesAt })
            .AsNoTracking()
            .SingleOrDefaultAsync(ct);
        if (row is null)
        {
            return null;
        }

        var language = letter.Language;
        var withdrawnAt = row.WithdrawnAt ?? message.CreatedAt; // reopened since: the mail tells of what was done then
        letter.Say("Why").Facts(
            ("Fact_Vacancy", $"{row.Title.In(language)} ({row.Number})"),
            ("Fact_Withdrawn", MailText.BrusselsMoment(language, withdrawnAt)));
        letter = withdrawnAt < row.ClosesAt ? letter.Say("Free", MailText.Deadline(language, row.ClosesAt)) : letter.Say("Late");

        return letter.Link("Link", "/applications").Say("NotYou").To(address, row.Number);
    }

    private async Task<ComposedMail?> RefusedAsync(Letter letter, OutboxMessage message, string address, CancellationToken ct)
    {
        var row = await db.Documents.AsNoTracking()
            .Where(d => d.Id == message.SubjectId)
            .Select(d => new { d.Kind, IsTranslation = d.TranslationOfId != null, d.RefusalReason })
            .SingleOrDefaultAsync(ct);
        if (row?.RefusalReason is not { } reason)
        {
            return null;
        }

        var kind = row.IsTranslation ? "Kind_SelfTranslation" : $"Kind_{row.Kind}";

        return letter.Say("Why")
            .Facts(("Fact_Document", MailText.Get(letter.Language, kind)))
            .SayOwn($"Refused_{reason}")
            .Say("Next")
            .Link("Link", "/applications")
            .To(address);
    }

    private async Task<ComposedMail?> StandsAgainAsync(Letter letter, OutboxMessage message, string address, CancellationToken ct)
    {
        if (await AboutAsync(message.SubjectId, ct) is not { } about)
        {
            return null;
        }

        var language = letter.Language;

        return letter.Say("Why")
            .Facts(("Fact_Vacancy", $"{about.Title.In(language)} ({about.Number})"))
            .Say("Open", MailText.Deadline(language, about.ClosesAt))
            .Link("Link", $"/applications/{about.Reference}")
            .Say("NotYou")
            .To(address, about.Number);
    }

    private async Task<ComposedMail?> NotSubmittedAsync(Letter letter, OutboxMessage message, string address, CancellationToken ct)
    {
        // It may count after all: a submit that arrived in time and was long on its way, or a deadline that was extended.
        if (await AboutAsync(message.SubjectId, ct) is not { Status: ApplicationStatus.NotSubmitted } about)
        {
            return null;
        }

        var language = letter.Language;

        return letter.Say("Why")
            .Facts(
                ("Fact_Vacancy", $"{about.Title.In(language)} ({about.Number})"),
                ("Fact_Deadline", MailText.Deadline(language, about.ClosesAt)))
            .Say("Kept")
            .Link("DraftLink", $"/applications/{about.Reference}/draft")
            .Say("Next")
            .Link("Link", "/vacancies")
            .Say("Fault")
            .Link("FaultLink", "/help#fault")
            .To(address, about.Number);
    }

    private async Task<ComposedMail?> RefusedLateAsync(Letter letter, OutboxMessage message, string address, CancellationToken ct)
    {
        var row = await (from reopening in db.SectionReopenings
                         join application in db.Applications on reopening.ApplicationId equals application.Id
                         join vacancy in db.Vacancies on application.VacancyId equals vacancy.Id
                         join document in db.Documents on reopening.DocumentId equals document.Id
                         where reopening.Id == message.SubjectId
                         select new
                         {
                             reopening.Until, DocumentId = document.Id, document.Kind, IsTranslation = document.TranslationOfId != null, document.RefusalReason,
                             application.Reference, vacancy.Number, vacancy.Title,
                         })
            .AsNoTracking()
            .SingleOrDefaultAsync(ct);
        if (row?.RefusalReason is not { } reason)
        {
            return null;
        }

        var language = letter.Language;

        return letter.Say("Why")
            .Facts(
                ("Fact_Vacancy", $"{row.Title.In(language)} ({row.Number})"),
                ("Fact_Document", MailText.Get(language, row.IsTranslation ? "Kind_SelfTranslation" : $"Kind_{row.Kind}")))
            .SayOwn($"Refused_{reason}")
            .Say("Stands")
            .Say("Until", MailText.Deadline(language, row.Until))
            .Link("Link", $"/applications/{row.Reference}/documents/{row.DocumentId}/replace")
            .To(address, row.Number);
    }

    // A later extension of the same vacancy has a mail of its own, and a vacancy cancelled since has nothing to be in time for.
    private async Task<ComposedMail?> ExtendedAsync(Letter letter, OutboxMessage message, string address, CancellationToken ct)
    {
        var row = await (from extension in db.DeadlineExtensions
                         join vacancy in db.Vacancies on extension.VacancyId equals vacancy.Id
                         join application in db.Applications on vacancy.Id equals application.VacancyId
                         join candidate in db.Candidates on application.CandidateId equals candidate.Id
                         where extension.Id == message.SubjectId && candidate.UserId == message.UserId
                             && vacancy.Status == VacancyStatus.Published && extension.Number == vacancy.ExtensionCount
                         select new { Extension = extension, application.Reference, application.Status, vacancy.Number, vacancy.Title })
            .AsNoTracking()
            .SingleOrDefaultAsync(ct);
        if (row is null || row.Extension.To.HasPassed(clock.GetUtcNow()))
        {
            return null;
        }

        var language = letter.Language;

        return letter.Say("Why")
            .Facts(
                ("Fact_Vacancy", $"{row.Title.In(language)} ({row.Number})"),
                ("Fact_DeadlineBefore", MailText.Deadline(language, row.Extension.From.ClosesAt)),
                ("Fact_DeadlineNow", MailText.Deadline(language, row.Extension.To.ClosesAt)),
                ("Fact_Reason", row.Extension.Reason.In(language)))
            .Say("Everybody")
            .Say(row.Status == ApplicationStatus.Submitted ? "Submitted" : "Draft")
            .Link("Link", $"/applications/{row.Reference}")
            .To(address, row.Number);
    }

    private Task<AboutApplication?> AboutAsync(Guid? applicationId, CancellationToken ct) =>
        (from application in db.Applications
         join vacancy in db.Vacancies on application.VacancyId equals vacancy.Id
         where application.Id == applicationId
         select new AboutApplication(application.Reference, application.Status, vacancy.Number, vacancy.Title, vacancy.ClosesAt))
        .AsNoTracking()
        .SingleOrDefaultAsync(ct);

    private sealed record AboutApplication(string Reference, ApplicationStatus Status, string Number, LocalizedText Title, DateTimeOffset ClosesAt);

    /// <summary>One mail: its words are the texts named "{template}_{part}".</summary>
    private sealed class Letter
    {
        private readonly string template;
        private readonly SiteLinks links;
        private readonly MailBody body;

        public Letter(string template, Language language, SiteLinks links)
        {
            this.template = template;
            this.links = links;
            Language = language;
            body = new MailBody(language).Paragraph(MailText.Get(language, "Hello"));
        }

        public Language Language { get; }

        public Letter Say(string part, params object[] args) => With(body.Paragraph(Words(part, args)));

        public Letter SayOwn(string key) => With(body.Paragraph(MailText.Get(Language, key)));

        public Letter Link(string part, string path) => With(body.Link(Words(part), links.To(Language, path)));

        public Letter Code(string code) => With(body.Code(code));

        public Letter Facts(params IEnumerable<(string Key, string Value)> facts) =>
            With(body.Facts(facts.Select(fact => (MailText.Get(Language, fact.Key), fact.Value))));

        public ComposedMail To(string address, params object[] subjectArgs)
        {
            body.Paragraph(MailText.Get(Language, "SignOff")).Paragraph(MailText.Get(Language, "NoReply"));

            return new ComposedMail(address, MailText.Get(Language, "SignOff"), Words("Subject", subjectArgs), body);
        }

        private Letter With(MailBody _) => this;

        private string Words(string part, params object[] args) =>
            string.Format(MailText.Culture(Language), MailText.Get(Language, $"{template}_{part}"), args);
    }
}
