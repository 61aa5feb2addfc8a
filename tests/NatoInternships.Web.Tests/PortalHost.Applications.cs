namespace NatoInternships.Web.Tests;

public sealed partial class PortalHost
{
    private static readonly Lazy<PortalHost> WithoutDemonstration = new(() => Started("Development", withDemonstration: false));

    /// <summary>A portal of its own for the candidates' pages: their notices would change the public lists of <see cref="Current"/>.</summary>
    public static PortalHost OfCandidates => WithoutDemonstration.Value;
}
