using System.Security.Cryptography;
using System.Text.Json;

namespace NatoInternships.Web.UseCases;

/// <summary>
/// A hash of what a form showed, used as concurrency stamp. The form posts it back, so that a change of the same part in another tab is
/// detected. Two tabs with two sections never conflict.
/// </summary>
public static class SectionStamp
{
    public static string Of(object content) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(content)).AsSpan(0, 8));
}
