namespace NatoInternships.Infrastructure.Identity;

/// <summary>How many mails with links one account gets for one purpose; more are silently not sent.</summary>
public static class AccountMailLimits
{
    public const int MostAnHour = 5;

    public static readonly TimeSpan AtLeastBetween = TimeSpan.FromMinutes(1);
}
