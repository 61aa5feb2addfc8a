using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace NatoInternships.Infrastructure.Documents;

/// <summary>
/// Finds the key of an old encryption (RC4) with an empty user password, which every reader opens without asking. When the key's length is
/// missing or does not match the version, qpdf uses another length than readers do and asks for a password.
/// </summary>
internal static partial class PdfEmptyPassword
{
    private const int MaxShown = 64 * 1024;
    private static readonly int[] Lengths = [5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];

    private static readonly byte[] Padding = Convert.FromHexString("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A");

    /// <summary>
    /// Returns the key in hexadecimal digits; null when the empty password does not open the file, or the encryption is another.
    /// </summary>
    public static async Task<string?> FindKeyAsync(ChildProgram qpdf, string path, CancellationToken ct)
    {
        var trailer = await ShowAsync(qpdf, path, "trailer", ct);
        var reference = EncryptReference().Match(trailer);
        if (!reference.Success)
        {
            return null;
        }

        var encrypt = await ShowAsync(qpdf, path, reference.Groups["number"].Value, ct);
        var identity = Identity().Match(trailer) is { Success: true } id ? Bytes(id.Groups["text"].Value) : [];

        return Revision().Match(encrypt) is { Success: true } revision && Permissions().Match(encrypt) is { Success: true } permissions
            && Owner().Match(encrypt) is { Success: true } owner && User().Match(encrypt) is { Success: true } user
            && long.TryParse(permissions.Groups["number"].ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var rights)
            ? Find(revision.Groups["number"].Value == "2", unchecked((uint)rights), Bytes(owner.Groups["text"].Value), Bytes(user.Groups["text"].Value), identity)
            : null;
    }

    private static string? Find(bool isRevision2, uint rights, byte[] owner, byte[] user, byte[] identity)
    {
        if (owner.Length < 32 || user.Length < 16)
        {
            return null;
        }

        byte[] start = [.. Padding, .. owner.AsSpan(0, 32), .. BitConverter.GetBytes(rights), .. identity];
        foreach (var length in Lengths)
        {
            var key = Md5(start);
            for (var round = 0; !isRevision2 && round < 50; round++)
            {
                key = Md5(key.AsSpan(0, length));
            }

            Array.Resize(ref key, length);
            if (user.AsSpan(0, 16).SequenceEqual(Check(isRevision2, key, identity).AsSpan(0, 16)))
            {
                return Convert.ToHexStringLower(key);
            }
        }

        return null;
    }

    private static byte[] Check(bool isRevision2, byte[] key, byte[] identity)
    {
        if (isRevision2)
        {
            return Rc4(key, Padding);
        }

        var check = Rc4(key, Md5([.. Padding, .. identity]));
        for (byte round = 1; round < 20; round++)
        {
            check = Rc4([.. key.Select(one => (byte)(one ^ round))], check);
        }

        return check;
    }

    private static byte[] Rc4(byte[] key, byte[] data)
    {
        byte[] state = [.. Enumerable.Range(0, 256).Select(i => (byte)i)];
        for (int i = 0, j = 0; i < 256; i++)
        {
            j = (j + state[i] + key[i % key.Length]) & 0xFF;
            (state[i], state[j]) = (state[j], state[i]);
        }

        var result = new byte[data.Length];
        for (int n = 0, i = 0, j = 0; n < data.Length; n++)
        {
            i = (i + 1) & 0xFF;
            j = (j + state[i]) & 0xFF;
            (state[i], state[j]) = (state[j], state[i]);
            result[n] = (byte)(data[n] ^ state[(state[i] + state[j]) & 0xFF]);
        }

        return result;
    }

    // The file format prescribes this algorithm. It protects nothing here.
#pragma warning disable CA5351
    private static byte[] Md5(ReadOnlySpan<byte> data) => MD5.HashData(data);
#pragma warning restore CA5351

    // Any key opens the outer objects, because their strings are not encrypted.
    private static async Task<string> ShowAsync(ChildProgram qpdf, string path, string what, CancellationToken ct)
    {
        var shown = new byte[MaxShown];
        var length = 0;
        await qpdf.RunAsync(["--password-is-hex-key", "--password=00", $"--show-object={what}", path], KeepAsync, ct);

        return Encoding.Latin1.GetString(shown, 0, length);

        async Task<bool> KeepAsync(Stream output, CancellationToken token)
        {
            length = await output.ReadAtLeastAsync(shown, shown.Length, throwOnEndOfStream: false, token);

            return length < shown.Length;
        }
    }

    private static byte[] Bytes(string text)
    {
        if (text[0] == '<')
        {
            var digits = text[1..^1];

            return digits.Length % 2 == 0 ? Convert.FromHexString(digits) : [];
        }

        var bytes = new List<byte>(text.Length);
        for (var i = 1; i < text.Length - 1; i++)
        {
            if (text[i] != '\\')
            {
                bytes.Add((byte)text[i]);
                continue;
            }

            i++;
            if (text[i] is >= '0' and <= '7')
            {
                var value = 0;
                for (var digit = 0; digit < 3 && text[i] is >= '0' and <= '7'; digit++, i++)
                {
                    value = (value * 8) + text[i] - '0';
                }

                i--;
                bytes.Add((byte)value);
            }
            else
            {
                bytes.Add(text[i] switch { 'n' => 10, 'r' => 13, 't' => 9, 'b' => 8, 'f' => 12, var other => (byte)other });
            }
        }

        return [.. bytes];
    }

    [GeneratedRegex("/Encrypt (?<number>[0-9]{1,9}) [0-9]+ R", RegexOptions.NonBacktracking)]
    private static partial Regex EncryptReference();

    [GeneratedRegex(@"/ID \[ (?<text><[0-9a-fA-F]*>|\((?:\\.|[^\\)])*\))", RegexOptions.NonBacktracking | RegexOptions.Singleline)]
    private static partial Regex Identity();

    [GeneratedRegex(@"/O (?<text><[0-9a-fA-F]*>|\((?:\\.|[^\\)])*\))", RegexOptions.NonBacktracking | RegexOptions.Singleline)]
    private static partial Regex Owner();

    [GeneratedRegex(@"/U (?<text><[0-9a-fA-F]*>|\((?:\\.|[^\\)])*\))", RegexOptions.NonBacktracking | RegexOptions.Singleline)]
    private static partial Regex User();

    [GeneratedRegex("/P (?<number>-?[0-9]{1,10})", RegexOptions.NonBacktracking)]
    private static partial Regex Permissions();

    [GeneratedRegex("/R (?<number>[23])[^0-9]", RegexOptions.NonBacktracking)]
    private static partial Regex Revision();
}
