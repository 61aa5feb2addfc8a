using NatoInternships.Infrastructure.Identity;
using NatoInternships.Web.Tests.Walking;

namespace NatoInternships.Web.Tests.Security;

/// <summary>Who may use an endpoint.</summary>
public enum Audience
{
    Everybody,
    SignedIn,
    Candidates,
    Staff,
    Hr,
    HrLead,
    Trail,
    Accommodation,
    Division,
}

/// <summary>The one table of endpoints and roles. <see cref="AccessMatrixTests"/> fails for an endpoint that it does not contain.</summary>
internal static class EndpointAudiences
{
    // All endpoints for anonymous users. Others are closed, and the start of their URL decides for whom.
    internal static readonly HashSet<string> Open =
    [
        "GET /", "GET /accessibility", "GET /ai-rule", "GET /eligibility", "POST /eligibility", "GET /help", "GET /privacy", "GET /status", "GET /terms",
        "GET /eligibility/result", // Only for the browser that sent the form.
        "POST /language", // Redirects to the page in the other language, with the typed text.
        "GET /vacancies", "GET /vacancies/{number}", "GET /vacancies/{number}/calendar.ics",
        "GET /vacancies/{number}/apply", // The return URL of signing in. It only redirects to the notice.
        "GET /receipts", "GET /receipts/{receipt}", // Times and hashes, for anybody with the number.
        "GET /feed/{culture}.atom", "GET /sitemap.xml", "GET /robots.txt", "GET /.well-known/security.txt",
        "GET /health/live", "POST /health/live", "GET /health/ready", "POST /health/ready",
        "GET /dev/mail", "GET /dev/mail/{id}", // 404 outside Development.
        "GET /error", "POST /error", "GET /{**path}", "POST /{**path}", // 404 for everybody.
        "GET /account/register", "POST /account/register", "GET /account/sign-in", "POST /account/sign-in",
        "GET /account/sign-out", "POST /account/sign-out", "GET /account/session",
        "GET /account/forgot-password", "POST /account/forgot-password", "GET /account/forgot-password/sent", "GET /account/reset-password", "POST /account/reset-password",
        "GET /account/confirm-email", "POST /account/confirm-email", "POST /account/confirm-email/link", "POST /account/confirm-email/new-mail",
        "GET /account/email-change/undo", "POST /account/email-change/undo", // For anybody who reads the replaced mailbox.
        "GET /account/second-factor", "POST /account/second-factor", "GET /account/second-factor/set-up", "POST /account/second-factor/set-up", // Only for the browser in which the password was right.
        "GET /account/invitation", "POST /account/invitation", // Only with the secret of the mail.
        "GET /saved/{id:guid}", // Only for its owner: their session, or the secret in their browser.
    ];

    // The first start that fits decides.
    internal static readonly (string Start, Audience Audience)[] Closed =
    [
        ("account/security/second-factor", Audience.Staff),
        ("admin/vacancies/{number}/publish", Audience.HrLead), ("admin/vacancies/{number}/extend", Audience.HrLead), ("admin/vacancies/{number}/cancel", Audience.HrLead),
        ("admin/divisions/new", Audience.HrLead), ("admin/divisions/{id:guid}/names", Audience.HrLead), ("admin/divisions/{id:guid}/members", Audience.HrLead),
        ("admin/release", Audience.HrLead), ("admin/staff", Audience.HrLead), ("admin/audit", Audience.Trail), ("admin/accommodation", Audience.Accommodation), ("admin", Audience.Hr),
        ("divisions", Audience.Division),
        ("account/data", Audience.SignedIn), ("account/email-change", Audience.SignedIn), ("account/security", Audience.SignedIn),
        ("applications", Audience.Candidates), ("profile", Audience.Candidates), ("vacancies/{number}/apply", Audience.Candidates),
    ];

    internal static readonly Dictionary<Audience, string[]> Roles = new()
    {
        [Audience.Everybody] = [.. PortalRoles.All],
        [Audience.SignedIn] = [.. PortalRoles.All],
        [Audience.Candidates] = [PortalRoles.Candidate],
        [Audience.Staff] = [.. PortalRoles.All.Where(role => role != PortalRoles.Candidate)],
        [Audience.Hr] = [PortalRoles.HrLead, PortalRoles.HrOfficer],
        [Audience.HrLead] = [PortalRoles.HrLead],
        [Audience.Trail] = [PortalRoles.HrLead, PortalRoles.Auditor],
        [Audience.Accommodation] = [PortalRoles.AccommodationOfficer],
        [Audience.Division] = [PortalRoles.DivisionMember],
    };

    internal static Audience AudienceOf(PortalEndpoint endpoint) =>
        Open.Contains(endpoint.Name) ? Audience.Everybody : Closed.Where(rule => IsUnder(endpoint, rule.Start)).Select(rule => rule.Audience).FirstOrDefault(Audience.SignedIn);

    internal static bool IsUnder(PortalEndpoint endpoint, string start) => endpoint.Pattern == start || endpoint.Pattern.StartsWith(start + "/", StringComparison.Ordinal);
}
