using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NatoInternships.Domain.Applications;
using NatoInternships.Infrastructure.Secrets;

namespace NatoInternships.Infrastructure.Receipts;

/// <summary>Signs a submission with a key of the server's own, so that a receipt can be checked later and a changed row is told (ruling P4).</summary>
public sealed class ReceiptSigner(SecretKeys keys)
{
    /// <summary>Name of the key among the portal's secrets.</summary>
    public const string KeyName = "receipts";

    /// <summary>Signs the submission as one version of one application of one candidate, so that none of these can be exchanged.</summary>
    /// <returns>HMAC-SHA256 over receipt number, arrival in Unix milliseconds, content hash, application, version and candidate, as base64.</returns>
    public string Sign(Submission submission, Guid candidateId)
    {
        ArgumentNullException.ThrowIfNull(submission);
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{submission.Receipt}\n{submission.ArrivedAt.ToUnixTimeMilliseconds()}\n{submission.ContentHash}\n{submission.ApplicationId:N}\n{submission.Version}\n{candidateId:N}");

        return Convert.ToBase64String(HMACSHA256.HashData(keys.Get(KeyName), Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>Whether nothing that was signed has changed, and the content still has the hash that was signed.</summary>
    public bool IsGenuine(Submission submission, Guid candidateId) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Sign(submission, candidateId)), Encoding.ASCII.GetBytes(submission.Signature))
        && Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(submission.Content))) == submission.ContentHash;
}
