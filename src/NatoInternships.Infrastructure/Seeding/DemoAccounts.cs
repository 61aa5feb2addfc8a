using NatoInternships.Infrastructure.Seeding.People;

namespace NatoInternships.Infrastructure.Seeding;

/// <summary>The demo accounts, for Development only. Start-up fails with them in Production.</summary>
public static class DemoAccounts
{
    /// <summary>The same for all accounts; printed at start-up.</summary>
    public const string Password = "Demonstration-only-2025";

    /// <summary>Has one submitted application and one draft.</summary>
    public const string Candidate = "candidate@demo.example";

    /// <summary>Confirmed, with nothing filled in.</summary>
    public const string Newcomer = "newcomer@demo.example";

    /// <summary>Returns the display name of an account of staff; null for a candidate's.</summary>
    public static string? NameOf(string email) => email switch
    {
        "hr@demo.example" => "Ingrid Solheim",
        "officer@demo.example" => "Mateo Ferrari",
        "accommodation@demo.example" => "Clara Janssens",
        "auditor@demo.example" => "Tomasz Wilk",
        "pasp@demo.example" => "Anaïs Mercier",
        "ims@demo.example" => "Jonas Lindqvist",
        _ => null,
    };

    /// <summary>
    /// The addresses of the invented people who applied in the closed call. Nobody can sign in with them, and nothing is sent to them.
    /// </summary>
    public static IReadOnlyList<string> People { get; } = [.. DemoPeople.All.Select(DemoPeople.EmailOf)];

    /// <summary>Every address with its role, of the accounts that have the password.</summary>
    public static IReadOnlyList<(string Email, string Role)> All { get; } =
    [
        (Candidate, Identity.PortalRoles.Candidate),
        (Newcomer, Identity.PortalRoles.Candidate),
        ("hr@demo.example", Identity.PortalRoles.HrLead),
        ("officer@demo.example", Identity.PortalRoles.HrOfficer),
        ("accommodation@demo.example", Identity.PortalRoles.AccommodationOfficer),
        ("auditor@demo.example", Identity.PortalRoles.Auditor),
        ("pasp@demo.example", Identity.PortalRoles.DivisionMember),
        ("ims@demo.example", Identity.PortalRoles.DivisionMember),
    ];
}
