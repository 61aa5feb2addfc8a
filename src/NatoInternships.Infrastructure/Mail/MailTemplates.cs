namespace NatoInternships.Infrastructure.Mail;

/// <summary>Names of the mails that the portal sends. Each has a subject and a body in both languages.</summary>
public static class MailTemplates
{
    /// <summary>Link and six-digit code. Subject: the account token of a registration; no account exists yet.</summary>
    public const string ConfirmEmail = "confirm-email";

    /// <summary>A person registered with an address that already has an account. No subject.</summary>
    public const string AccountExists = "account-exists";

    /// <summary>Subject: an account token. Added without an account, which is looked for when it is sent: <see cref="NewPasswordRequests"/>.</summary>
    public const string ResetPassword = "reset-password";

    /// <summary>No subject.</summary>
    public const string PasswordChanged = "password-changed";

    /// <summary>Sent to the new address. Subject: an account token.</summary>
    public const string ChangeEmail = "change-email";

    /// <summary>Sent to the replaced address, with a link that restores it. Subject: the account token of that link.</summary>
    public const string EmailChanged = "email-changed";

    /// <summary>Subject: a submission.</summary>
    public const string ApplicationSubmitted = "application-submitted";

    /// <summary>Subject: an application.</summary>
    public const string ApplicationWithdrawn = "application-withdrawn";

    /// <summary>Subject: an application.</summary>
    public const string WithdrawalUndone = "withdrawal-undone";

    /// <summary>The application was still a draft at the deadline. Subject: an application. Bulk.</summary>
    public const string ApplicationNotSubmitted = "application-not-submitted";

    /// <summary>Subject: a document.</summary>
    public const string DocumentRefused = "document-refused";

    /// <summary>A file was refused after the deadline and can be replaced. Subject: a section reopening.</summary>
    public const string DocumentRefusedLate = "document-refused-late";

    /// <summary>A refused file was replaced after the deadline. Subject: the new submission.</summary>
    public const string FileReplaced = "file-replaced";

    /// <summary>Subject: an extension of a deadline.</summary>
    public const string DeadlineExtended = "deadline-extended";

    /// <summary>A lead invited a member of staff. Subject: an account token.</summary>
    public const string StaffInvited = "staff-invited";

    /// <summary>No subject.</summary>
    public const string SecondFactorSetUp = "second-factor-set-up";

    /// <summary>Subject: an account token.</summary>
    public const string SecondFactorReset = "second-factor-reset";

    /// <summary>Subject: an application for the cancelled vacancy. Bulk.</summary>
    public const string VacancyCancelled = "vacancy-cancelled";

    /// <summary>Decisions on a candidate's applications were released. Subject: a release. Bulk.</summary>
    public const string DecisionReleased = "decision-released";

    /// <summary>The Internship Office approved a need of the member's division. Subject: a need.</summary>
    public const string NeedApproved = "need-approved";

    /// <summary>The Internship Office has a question about a need. Subject: a need.</summary>
    public const string NeedReferredBack = "need-referred-back";

    /// <summary>The Internship Office closed a need. Subject: a need.</summary>
    public const string NeedClosed = "need-closed";

    public static IReadOnlyList<string> All { get; } =
    [
        ConfirmEmail, AccountExists, ResetPassword, PasswordChanged, ChangeEmail, EmailChanged,
        ApplicationSubmitted, ApplicationWithdrawn, WithdrawalUndone, ApplicationNotSubmitted, DocumentRefused, DocumentRefusedLate, FileReplaced, DeadlineExtended,
        StaffInvited, SecondFactorSetUp, SecondFactorReset, VacancyCancelled, DecisionReleased, NeedApproved, NeedReferredBack, NeedClosed,
    ];
}
