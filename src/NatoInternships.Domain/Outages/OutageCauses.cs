namespace NatoInternships.Domain.Outages;

public static class OutageCauses
{
    /// <summary>Returns whether nobody could submit. Every other cause degraded the portal while submitting was possible.</summary>
    public static bool IsDown(this OutageCause cause) => cause is OutageCause.Silent or OutageCause.DatabaseAway;
}
