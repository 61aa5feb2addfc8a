using System.Net;

namespace NatoInternships.Infrastructure.Identity;

/// <summary>Where a sign-in comes from, for the counting of its attempts.</summary>
public sealed record SignInSource
{
    private SignInSource(string name, bool isKnownBrowser)
    {
        Name = name;
        IsKnownBrowser = isKnownBrowser;
    }

    public string Name { get; }

    /// <summary>Whether the account has signed in with its present password in this browser.</summary>
    public bool IsKnownBrowser { get; }

    public static SignInSource Network(IPAddress? address) => new($"network {NetworkKey.Of(address)}", isKnownBrowser: false);

    /// <summary>
    /// Codes of the second factor, counted for the account whatever the network: whoever tries them knows the password.
    /// </summary>
    public static SignInSource SecondFactor { get; } = new("second factor", isKnownBrowser: true);

    public static SignInSource KnownBrowser(Guid browserId) => new($"browser {browserId:N}", isKnownBrowser: true);
}
