namespace NatoInternships.Infrastructure.Identity;

/// <summary>How long sessions last (ADR 0008): staff shorter than candidates.</summary>
public static class SessionLimits
{
    public static int IdleMinutes(bool isStaff) => isStaff ? 15 : 30;

    public static TimeSpan Absolute(bool isStaff) => TimeSpan.FromHours(isStaff ? 8 : 12);
}
