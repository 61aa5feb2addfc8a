using System.Security.Cryptography;
using System.Text.Json;

namespace NatoInternships.Web.UseCases;

/// <summary>
/// A short fingerprint of what a form showed. It comes back with the form, so that a change made meanwhile in another tab is told
/// from one that did not touch this part: two tabs on two sections never collide.
/// </summary>
public static class SectionStamp
{
    public static string Of(object content) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(content)).AsSpan(0, 8));
}
