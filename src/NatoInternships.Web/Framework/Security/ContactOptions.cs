namespace NatoInternships.Web.Framework.Security;

/// <summary>
/// Configuration section "Contacts": addresses for questions that the portal cannot answer itself (ruling N18). Each is a mailto:, https: or tel: URL.
/// There are no defaults, because a page must not show a contact that nobody reads.
/// </summary>
public sealed record ContactOptions
{
    private static readonly string[] Schemes = ["mailto", "https", "tel"];

    /// <summary>For vulnerabilities of the portal; also in security.txt.</summary>
    public required Uri Security { get; init; }

    /// <summary>For technical problems and accessibility problems.</summary>
    public required Uri Technical { get; init; }

    /// <summary>For requests for a reasonable accommodation.</summary>
    public required Uri Accommodation { get; init; }

    /// <summary>For access, correction and erasure of personal data.</summary>
    public required Uri DataRights { get; init; }

    public bool AreComplete => new[] { Security, Technical, Accommodation, DataRights }.All(IsContact);

    /// <summary>Returns the text for a page: the address of a mailto, the number of a tel, host and path of a page.</summary>
    public static string Shown(Uri contact) => contact.Scheme switch
    {
        "mailto" => $"{contact.UserInfo}@{contact.Host}",
        "tel" => contact.AbsolutePath,
        _ => contact.Host + contact.AbsolutePath.TrimEnd('/'),
    };

    private static bool IsContact(Uri? contact) =>
        contact is { IsAbsoluteUri: true } && Schemes.Contains(contact.Scheme) && (contact.Scheme != "mailto" || contact.UserInfo.Length > 0);
}
