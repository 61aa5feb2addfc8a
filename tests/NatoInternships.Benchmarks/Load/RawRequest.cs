using System.Globalization;
using System.Text;

namespace NatoInternships.Benchmarks.Load;

/// <summary>Builds requests as a TLS proxy in front of the portal forwards them.</summary>
internal static class RawRequest
{
    /// <summary>The host name of the portal in the measurement.</summary>
    public const string Host = "internships.example";

    /// <param name="path">With query.</param>
    /// <param name="cookies">Name=value pairs; null for none.</param>
    /// <param name="client">The last number of the client's address, so that rate limits by address apply.</param>
    public static byte[] Get(string path, string? cookies = null, int client = 1) => Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\n{Common(cookies, client)}\r\n");

    /// <summary>Returns the head of a form post; the body follows.</summary>
    public static byte[] PostHead(string path, string contentType, long length, string? cookies, int client = 1) => Encoding.ASCII.GetBytes(
        $"POST {path} HTTP/1.1\r\n{Common(cookies, client)}Sec-Fetch-Site: same-origin\r\nContent-Type: {contentType}\r\nContent-Length: {length.ToString(CultureInfo.InvariantCulture)}\r\n\r\n");

    private static string Common(string? cookies, int client) =>
        $"Host: {Host}\r\nAccept: text/html\r\nX-Forwarded-For: 10.1.{(client / 250).ToString(CultureInfo.InvariantCulture)}.{(client % 250 + 1).ToString(CultureInfo.InvariantCulture)}\r\nX-Forwarded-Proto: https\r\n"
        + (string.IsNullOrEmpty(cookies) ? "" : $"Cookie: {cookies}\r\n");
}
