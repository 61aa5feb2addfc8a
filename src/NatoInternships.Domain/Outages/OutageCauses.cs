namespace NatoInternships.Domain.Outages;

public static class OutageCauses
{
    /// <summary>Nobody could submit. Every other cause degraded something while submitting went on.</summary>
    public static bool IsDown(this OutageCause cause) => cause is OutageCause.Silent or OutageCause.DatabaseAway;
}
