using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NatoInternships.Domain.Applications;
using NatoInternships.Infrastructure.Secrets;

namespace NatoInternships.Infrastructure.Receipts;

/// <summary>Signs a submission with a key of the server's own, so that a receipt can be checked later and a changed row is told (requirements part C-6).</summary>
public sealed class ReceiptSigner(SecretKeys keys)
{
    /// <summary>Name of the key among the portal's secrets.</summary>
    public const string KeyName = "receipts";

    /// <returns>HMAC-SHA256 over receipt number, arrival in Unix milliseconds and content hash, as base64.</returns>
    public string Sign(Submission submission)
    {
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{submission.Receipt}\n{submission.ArrivedAt.ToUnixTimeMilliseconds()}\n{submission.ContentHash}");

        return Convert.ToBase64String(HMACSHA256.HashData(keys.Get(KeyName), Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>Whether nothing that was signed has changed, and the content still has the hash that was signed.</summary>
    public bool IsGenuine(Submission submission) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Sign(submission)), Encoding.ASCII.GetBytes(submission.Signature))
        && Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(submission.Content))) == submission.ContentHash;
}
