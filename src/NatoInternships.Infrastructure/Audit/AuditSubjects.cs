namespace NatoInternships.Infrastructure.Audit;

/// <summary>What kind of thing an audit entry is about. The values are stored and never change.</summary>
public static class AuditSubjects
{
    public const string Account = "account";
    public const string Application = "application";
    public const string Call = "call";
    public const string Candidate = "candidate";
    public const string Division = "division";
    public const string Document = "document";
    public const string Need = "need";
    public const string Registration = "registration";
    public const string Release = "release";
    public const string Session = "session";
    public const string Vacancy = "vacancy";
}
