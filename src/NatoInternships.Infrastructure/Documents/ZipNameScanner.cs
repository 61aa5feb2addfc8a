using NatoInternships.Domain.Documents;

namespace NatoInternships.Infrastructure.Documents;

/// <summary>
/// Checks the names in an archive during the upload, because names are never compressed. Finds a macro project, and refuses an archive
/// without a <c>word/</c> folder. The inspector later reads the archive properly; this check only answers the candidate sooner.
/// </summary>
internal sealed class ZipNameScanner : ContentScanner
{
    private static readonly byte[] Macro = "vbaProject.bin"u8.ToArray();
    private static readonly byte[] Word = "word/"u8.ToArray();

    private readonly byte[] seam = new byte[2 * (14 - 1)];
    private int kept;
    private bool hasWord;

    public override RefusalReason? Feed(ReadOnlySpan<byte> bytes)
    {
        // The end of the last bytes and the start of these, for a name that crosses the boundary.
        var head = bytes[..Math.Min(bytes.Length, seam.Length - kept)];
        head.CopyTo(seam.AsSpan(kept));
        var joined = seam.AsSpan(0, kept + head.Length);
        hasWord |= joined.IndexOf(Word) >= 0 || bytes.IndexOf(Word) >= 0;
        if (joined.IndexOf(Macro) >= 0 || bytes.IndexOf(Macro) >= 0)
        {
            return RefusalReason.Macros;
        }

        var tail = bytes.Length >= Macro.Length - 1 ? bytes[^(Macro.Length - 1)..] : joined[^Math.Min(joined.Length, Macro.Length - 1)..];
        tail.CopyTo(seam);
        kept = tail.Length;

        return null;
    }

    public override RefusalReason? Finish() => hasWord ? null : RefusalReason.UnknownType;
}
