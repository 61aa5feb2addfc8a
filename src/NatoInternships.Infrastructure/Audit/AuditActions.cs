namespace NatoInternships.Infrastructure.Audit;

/// <summary>What an audit entry says was done. The values are stored and never change.</summary>
public static class AuditActions
{
    public const string AccessRefused = "access-refused";
    public const string AccountDisabled = "account-disabled";
    public const string AccountEnabled = "account-enabled";
    public const string AccountOpened = "account-opened";
    public const string ApplicationCancelled = "application-cancelled";
    public const string ApplicationNotSubmitted = "application-not-submitted";
    public const string ApplicationReopened = "application-reopened";
    public const string ApplicationStarted = "application-started";
    public const string ApplicationSubmitted = "application-submitted";
    public const string ApplicationWithdrawn = "application-withdrawn";
    public const string ChangesDiscarded = "changes-discarded";
    public const string CurrentPasswordWrong = "current-password-wrong";
    public const string DeadlineExtended = "deadline-extended";
    public const string DocumentAdded = "document-added";
    public const string DocumentDescribed = "document-described";
    public const string DocumentPutBack = "document-put-back";
    public const string DocumentRefused = "document-refused";
    public const string DocumentRemoved = "document-removed";
    public const string DraftDeleted = "draft-deleted";
    public const string EmailChangeAsked = "email-change-asked";
    public const string EmailChangeCancelled = "email-change-cancelled";
    public const string EmailChangeUndone = "email-change-undone";
    public const string EmailChanged = "email-changed";
    public const string FileReplaced = "file-replaced";
    public const string InvitationAccepted = "invitation-accepted";
    public const string InvitationSent = "invitation-sent";
    public const string NameChanged = "name-changed";
    public const string PasswordAccepted = "password-accepted";
    public const string PasswordChanged = "password-changed";
    public const string PasswordReset = "password-reset";
    public const string PoolJoined = "pool-joined";
    public const string PoolLeft = "pool-left";
    public const string ProfileChanged = "profile-changed";
    public const string RecoveryCodesRenewed = "recovery-codes-renewed";
    public const string RegistrationReceived = "registration-received";
    public const string RolesChanged = "roles-changed";
    public const string SecondFactorBlocked = "second-factor-blocked";
    public const string SecondFactorFailed = "second-factor-failed";
    public const string SecondFactorReset = "second-factor-reset";
    public const string SecondFactorSetUp = "second-factor-set-up";
    public const string SectionReopened = "section-reopened";
    public const string SessionEndedByWrongPasswords = "session-ended-by-wrong-passwords";
    public const string SessionsEnded = "sessions-ended";
    public const string SignInBlocked = "sign-in-blocked";
    public const string SignInFailed = "sign-in-failed";
    public const string SignInSlowed = "sign-in-slowed";
    public const string SignedIn = "signed-in";
    public const string VacancyCancelled = "vacancy-cancelled";
    public const string WithdrawalUndone = "withdrawal-undone";
}
