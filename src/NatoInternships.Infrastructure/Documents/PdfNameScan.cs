using System.Text;
using System.Text.Json;
using NatoInternships.Domain.Documents;

namespace NatoInternships.Infrastructure.Documents;

/// <summary>
/// Reads the JSON of <c>qpdf</c> (version 2: names start with a slash, strings with <c>u:</c> or <c>b:</c>) token by token, without holding it, and looks for names
/// that stand for active content.
/// </summary>
internal sealed class PdfNameScan(long maxOutput)
{
    private const int MaxToken = 4 * 1024 * 1024;

    // Deeper than qpdf itself follows.
    private static readonly JsonReaderOptions Deep = new() { MaxDepth = 2000 };

    private static readonly (string Name, RefusalReason Reason)[] Names =
    [
        ("JS", RefusalReason.JavaScript),
        ("JavaScript", RefusalReason.JavaScript),
        ("OnInstantiate", RefusalReason.JavaScript),
        ("Launch", RefusalReason.LaunchAction),
        ("EmbeddedFiles", RefusalReason.EmbeddedFile),
        ("EmbeddedFile", RefusalReason.EmbeddedFile),
        ("EF", RefusalReason.EmbeddedFile),
        ("GoToE", RefusalReason.EmbeddedFile),
        ("XFA", RefusalReason.XfaForm),
        ("RichMedia", RefusalReason.RichMedia),
        ("RichMediaContent", RefusalReason.RichMedia),
        ("3D", RefusalReason.RichMedia),
    ];

    private static readonly (byte[] Token, RefusalReason Reason)[] Tokens = [.. Names.Select(n => (Encoding.ASCII.GetBytes("/" + n.Name), n.Reason))];

    private JsonReaderState state = new(Deep);

    public static IEnumerable<string> ActiveNames => Names.Select(n => n.Name);

    /// <summary>The first active content found.</summary>
    public RefusalReason? Active { get; private set; }

    /// <summary>Whether any page was there at all.</summary>
    public bool HasPage { get; private set; }

    /// <summary>Whether the output was read to a well-formed end.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Whether there was more output than any real document needs.</summary>
    public bool OverLimit { get; private set; }

    /// <summary>Reads until the end, the first active content or the limit; true when the end was reached.</summary>
    public async Task<bool> ReadAsync(Stream json, CancellationToken ct)
    {
        var buffer = new byte[64 * 1024];
        var (filled, total) = (0, 0L);
        while (true)
        {
            var read = await json.ReadAsync(buffer.AsMemory(filled), ct);
            filled += read;
            total += read;
            if (!Scan(buffer.AsSpan(0, filled), isEnd: read == 0, out var used))
            {
                // Not JSON, or cut short: the exit code says why. The rest is drained so that the child can end.
                return await DrainAsync(json, buffer, total, ct);
            }

            OverLimit = total > maxOutput || (used == 0 && filled >= MaxToken);
            if (Active is not null || OverLimit)
            {
                return false;
            }

            if (read == 0)
            {
                IsComplete = true;

                return true;
            }

            buffer.AsSpan(used, filled - used).CopyTo(buffer);
            filled -= used;
            if (filled == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }
        }
    }

    private bool Scan(ReadOnlySpan<byte> json, bool isEnd, out int used)
    {
        var reader = new Utf8JsonReader(json, isEnd, state);
        try
        {
            while (Active is null && reader.Read())
            {
                if (reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.String)
                {
                    Look(ref reader);
                }
            }
        }
        catch (JsonException)
        {
            used = 0;

            return false;
        }

        state = reader.CurrentState;
        used = (int)reader.BytesConsumed;

        return true;
    }

    private void Look(ref Utf8JsonReader reader)
    {
        var text = reader.ValueSpan;
        if (text is not [(byte)'/', ..])
        {
            return;
        }

        HasPage |= text.SequenceEqual("/Page"u8) || text.SequenceEqual("/MediaBox"u8);
        foreach (var (token, reason) in Tokens)
        {
            if (text.SequenceEqual(token))
            {
                Active = reason;

                return;
            }
        }
    }

    private async Task<bool> DrainAsync(Stream json, byte[] buffer, long total, CancellationToken ct)
    {
        for (int read; (read = await json.ReadAsync(buffer, ct)) > 0;)
        {
            total += read;
            OverLimit = total > maxOutput;
            if (OverLimit)
            {
                return false;
            }
        }

        return true;
    }
}
