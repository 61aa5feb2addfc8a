using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Secrets;

namespace NatoInternships.Infrastructure.Identity;

/// <summary>Encrypts secrets of authenticator apps, and makes and hashes recovery codes.</summary>
public sealed class SecondFactorSecrets(IDataProtectionProvider protection, SecretKeys keys)
{
    /// <summary>Characters of a recovery code without hyphen: 50 bits.</summary>
    private const int CodeLength = 10;

    /// <summary>No letter or digit that can be taken for another.</summary>
    private const string Alphabet = "23456789abcdefghjkmnpqrstuvwxyz";

    // The key ring's certificate is outside the database, so a copy of the database alone gives no codes.
    private readonly IDataProtector protector = protection.CreateProtector("NatoInternships.SecondFactor");

    /// <summary>Encrypts a secret for one account.</summary>
    public byte[] Protect(Guid userId, byte[] secret) => protector.CreateProtector(userId.ToString("N")).Protect(secret);

    /// <summary>Decrypts the secret of an account. Throws <see cref="CryptographicException"/> for another account's secret.</summary>
    public byte[] Unprotect(SecondFactor factor) => protector.CreateProtector(factor.UserId.ToString("N")).Unprotect(factor.Secret);

    /// <summary>Returns <see cref="RecoveryCode.Count"/> new codes, each as two groups of five characters.</summary>
    public static IReadOnlyList<string> NewRecoveryCodes() =>
        [.. Enumerable.Range(0, RecoveryCode.Count).Select(_ => RandomNumberGenerator.GetString(Alphabet, CodeLength).Insert(CodeLength / 2, "-"))];

    /// <summary>Returns the keyed hash of a recovery code of an account. Case, spaces and hyphens do not matter.</summary>
    public string HashOf(Guid userId, string code) => Convert.ToHexStringLower(
        HMACSHA256.HashData(keys.Get(AccountSecrets.KeyName), Encoding.UTF8.GetBytes($"recovery\n{userId:N}\n{Plain(code)}")));

    /// <summary>Returns the code as the app shows it, without spaces and hyphens, in lower case.</summary>
    public static string Plain(string code) => new([.. code.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
}
