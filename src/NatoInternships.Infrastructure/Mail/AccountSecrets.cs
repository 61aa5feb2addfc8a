using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Secrets;

namespace NatoInternships.Infrastructure.Mail;

/// <summary>Creates the link and the code of an account token. The row keeps only their hashes.</summary>
public sealed class AccountSecrets(SecretKeys keys)
{
    /// <summary>Name of the key among the portal's secrets. Six digits are too few for a hash without a key.</summary>
    public const string KeyName = "codes";

    public const int CodeLength = 6;

    /// <summary>Creates new secrets for a token. Earlier ones become invalid.</summary>
    public (string Link, string Code) Make(AccountToken token)
    {
        var link = SecretHash.NewSecret();
        var code = RandomNumberGenerator.GetInt32(0, 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
        token.LinkHash = SecretHash.Of(link);
        token.CodeHash = CodeHash(token.Id, code);

        return (link, code);
    }

    /// <summary>Returns whether these are the digits of the code, ignoring spaces. Right and wrong codes take the same time.</summary>
    public bool Matches(AccountToken token, string code) =>
        token.CodeHash is { } hash
        && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(hash), Encoding.ASCII.GetBytes(CodeHash(token.Id, code)));

    private string CodeHash(Guid tokenId, string code) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(keys.Get(KeyName), Encoding.UTF8.GetBytes($"{tokenId:N}\n{code}")));
}
