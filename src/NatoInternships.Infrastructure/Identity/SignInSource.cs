using System.Net;

namespace NatoInternships.Infrastructure.Identity;

/// <summary>Where a sign-in comes from, for the counting of its attempts.</summary>
public sealed record SignInSource
{
    private SignInSource(string name, bool isCountedAlone)
    {
        Name = name;
        IsCountedAlone = isCountedAlone;
    }

    public string Name { get; }

    /// <summary>
    /// Whether its attempts do not count among those of all networks: a browser in which the account signed in with its present password, or
    /// codes of the second factor.
    /// </summary>
    public bool IsCountedAlone { get; }

    public static SignInSource Network(IPAddress? address) => new($"network {NetworkKey.Of(address)}", isCountedAlone: false);

    /// <summary>
    /// Codes of the second factor, counted for the account whatever the network: whoever tries them knows the password.
    /// </summary>
    public static SignInSource SecondFactor { get; } = new("second factor", isCountedAlone: true);

    public static SignInSource KnownBrowser(Guid browserId) => new($"browser {browserId:N}", isCountedAlone: true);
}
