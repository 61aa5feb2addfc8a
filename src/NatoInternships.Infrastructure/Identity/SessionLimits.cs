namespace NatoInternships.Infrastructure.Identity;

/// <summary>How long sessions last. Sessions of staff are shorter than those of candidates.</summary>
public static class SessionLimits
{
    public static int IdleMinutes(bool isStaff) => isStaff ? 15 : 30;

    public static TimeSpan Absolute(bool isStaff) => TimeSpan.FromHours(isStaff ? 8 : 12);
}
