namespace NatoInternships.Web.Framework.Security;

/// <summary>
/// Section "Contacts": where what the portal cannot answer by itself is sent (ruling N18). Each is a mailto:, https: or
/// tel: address. There is no default: a page must not promise a route that nobody reads.
/// </summary>
public sealed record ContactOptions
{
    private static readonly string[] Schemes = ["mailto", "https", "tel"];

    /// <summary>Weaknesses of the portal; printed in security.txt.</summary>
    public required Uri Security { get; init; }

    /// <summary>Technical faults, and what cannot be used with assistive technology.</summary>
    public required Uri Technical { get; init; }

    /// <summary>Requests for an accommodation.</summary>
    public required Uri Accommodation { get; init; }

    /// <summary>Access, correction and erasure of personal data.</summary>
    public required Uri DataRights { get; init; }

    public bool AreComplete => new[] { Security, Technical, Accommodation, DataRights }.All(IsContact);

    /// <summary>What is read on the page: the address of a mailto, the number of a tel, host and path of a page.</summary>
    public static string Shown(Uri contact) => contact.Scheme switch
    {
        "mailto" => $"{contact.UserInfo}@{contact.Host}",
        "tel" => contact.AbsolutePath,
        _ => contact.Host + contact.AbsolutePath.TrimEnd('/'),
    };

    private static bool IsContact(Uri? contact) =>
        contact is { IsAbsoluteUri: true } && Schemes.Contains(contact.Scheme) && (contact.Scheme != "mailto" || contact.UserInfo.Length > 0);
}
