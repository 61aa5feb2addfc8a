using System.Buffers.Text;
using System.Globalization;
using System.Text;
using NatoInternships.Domain.Documents;

namespace NatoInternships.Infrastructure.Documents;

/// <summary>
/// Reads the JSON of <c>qpdf</c> (version 2: names start with a slash, strings with <c>u:</c> or <c>b:</c>) token by token and looks for
/// forbidden content. The role of an object follows from the places that reference it. When <see cref="NeedsAnotherPass"/> is true, a place
/// referenced an object that was already read, and the same output must be read again.
/// </summary>
internal sealed class PdfScan(long maxOutput)
{
    private const int MaxToken = 4 * 1024 * 1024;
    private const int MaxDepth = 2000; // Deeper than qpdf itself allows.
    private const int MaxAddress = 64 * 1024;

    private readonly Dictionary<int, PdfRoles> roles = [];
    private readonly Stack<Frame> frames = [];
    private Frame frame;
    private int current;

    /// <summary>The first reason to refuse the document; null when there is none.</summary>
    public RefusalReason? Refusal { get; private set; }

    /// <summary>Whether there is any page.</summary>
    public bool HasPage { get; private set; }

    /// <summary>Whether the output was read to a well-formed end.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Whether the output was longer than that of any real document.</summary>
    public bool OverLimit { get; private set; }

    /// <summary>Whether the last pass read an object before its role was known.</summary>
    public bool NeedsAnotherPass { get; private set; }

    /// <summary>Numbers of the streams that are attached files.</summary>
    public SortedSet<int> Attachments { get; } = [];

    /// <summary>Pictures and compressed streams, to be measured.</summary>
    public PdfStreams Streams { get; private set; } = new();

    /// <summary>Reads until the end, the first refusal or the limit. Returns true when the end was reached.</summary>
    public async Task<bool> ReadAsync(Stream json, CancellationToken ct)
    {
        (NeedsAnotherPass, IsComplete, Streams, current) = (false, false, new PdfStreams(), 0);
        frames.Clear();
        frame = default;
        var buffer = new byte[64 * 1024];
        var (filled, total) = (0, 0L);
        while (true)
        {
            var read = await json.ReadAsync(buffer.AsMemory(filled), ct);
            filled += read;
            total += read;
            if (!Scan(buffer.AsSpan(0, filled), isEnd: read == 0, out var used))
            {
                // The output is not JSON or is cut short; the exit code says why. The rest is read so that the child process can end.
                return await DrainAsync(json, buffer, total, ct);
            }

            OverLimit = total > maxOutput || (used == 0 && filled >= MaxToken);
            if (Refusal is not null || OverLimit)
            {
                return false;
            }

            if (read == 0)
            {
                IsComplete = frames.Count == 0 && total > 0;

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
        used = 0;
        while (Refusal is null)
        {
            var token = QpdfJson.Read(json[used..], isEnd, out var length, out var text);
            if (token == QpdfJson.Token.NeedsMore)
            {
                break;
            }

            if (token == QpdfJson.Token.Malformed || !Take(token, text))
            {
                return false;
            }

            used += length;
        }

        return true;
    }

    private bool Take(QpdfJson.Token token, ReadOnlySpan<byte> text)
    {
        switch (token)
        {
            case QpdfJson.Token.StartObject or QpdfJson.Token.StartArray:
                Open(isArray: token == QpdfJson.Token.StartArray);
                return frames.Count <= MaxDepth;
            case QpdfJson.Token.EndObject or QpdfJson.Token.EndArray:
                return Close();
            case QpdfJson.Token.Key:
                TakeKey(text);
                break;
            case QpdfJson.Token.String:
                TakeString(text);
                break;
            case QpdfJson.Token.Number:
                TakeNumber(text);
                break;
        }

        return true;
    }

    private void Open(bool isArray)
    {
        var (valueRoles, key) = (frame.ValueRoles, frame.Key);
        if (valueRoles.HasFlag(PdfRoles.XfaForm) && (!isArray || frame.IsArray))
        {
            Refusal = RefusalReason.XfaForm; // An empty list is no form.
        }
        else if (!isArray && valueRoles.HasFlag(PdfRoles.OutsideFile))
        {
            Refusal = RefusalReason.CallsOut;
        }
        else if (!isArray && key is PdfKey.Ref && frame.Stream is not null)
        {
            Refusal = RefusalReason.CallsOut;
        }
        else if (key is PdfKey.RelatedFiles && !isArray)
        {
            Refusal = RefusalReason.EmbeddedFile;
        }

        frame.PointsOutside |= !isArray && valueRoles.HasFlag(PdfRoles.ActionFile);
        frames.Push(frame);
        frame = new Frame { IsArray = isArray, Roles = isArray ? valueRoles & (PdfRoles.NextActions | PdfRoles.XfaForm) : WithoutList(valueRoles) };
        if (isArray)
        {
            frame.Key = key;
            frame.ValueRoles = frame.Roles;
        }
        else if (key == PdfKey.StreamDictionary)
        {
            frame.Stream = new PdfStream { Number = current };
        }
    }

    private bool Close()
    {
        if (frames.Count == 0)
        {
            return false;
        }

        Refusal ??= frame switch
        {
            { HasFiles: true, HasOddName: true } => RefusalReason.EmbeddedFile,
            { PointsOutside: true } => RefusalReason.CallsOut,
            _ => Refusal,
        };

        if (frame.HasFiles)
        {
            Give(frame.NameObject, PdfRoles.AttachedName);
            Give(frame.OtherNameObject, PdfRoles.AttachedName);
        }

        if (frame.Stream is { } stream)
        {
            Streams.Add(stream);
            Refusal ??= Streams.Refusal;
            if (stream.IsAttachment)
            {
                Attachments.Add(stream.Number);
            }
        }

        frame = frames.Pop();

        return true;
    }

    private static PdfRoles WithoutList(PdfRoles roles) =>
        roles.HasFlag(PdfRoles.NextActions) ? (roles & ~PdfRoles.NextActions) | PdfRoles.AutomaticAction : roles;

    private void TakeKey(ReadOnlySpan<byte> text)
    {
        if (text is not [(byte)'/', ..])
        {
            TakeOuterKey(text);

            return;
        }

        HasPage |= text.SequenceEqual("/MediaBox"u8);
        var key = PdfKeys.Of(text[1..]);
        frame.Key = key;
        frame.ValueRoles = RolesOf(key);
        frame.HasFiles |= key == PdfKey.AttachedFiles;
        Refusal = key switch
        {
            PdfKey.Script => RefusalReason.JavaScript,
            PdfKey.Media => RefusalReason.RichMedia,
            _ => Refusal,
        };
    }

    // Handles keys that qpdf writes around the objects.
    private void TakeOuterKey(ReadOnlySpan<byte> text)
    {
        frame.Key = PdfKey.Other;
        frame.ValueRoles = PdfRoles.None;
        if (text.StartsWith("obj:"u8))
        {
            current = Utf8Parser.TryParse(text["obj:"u8.Length..], out int number, out _) ? number : 0;
        }
        else if (text.SequenceEqual("trailer"u8))
        {
            current = int.MaxValue; // The trailer comes last and references objects that were already read.
        }
        else if (text.SequenceEqual("value"u8))
        {
            frame.Key = PdfKey.WholeObject;
            frame.ValueRoles = roles.GetValueOrDefault(current);
        }
        else if (text.SequenceEqual("dict"u8))
        {
            frame.Key = PdfKey.StreamDictionary;
            frame.ValueRoles = roles.GetValueOrDefault(current) & ~PdfRoles.AttachedFiles;
        }
    }

    private PdfRoles RolesOf(PdfKey key)
    {
        var inAction = frame.Roles & (PdfRoles.ClickedAction | PdfRoles.AutomaticAction);
        var fromPlace = key switch
        {
            _ when frame.Roles.HasFlag(PdfRoles.ActionsByEvent) => PdfRoles.AutomaticAction,
            _ when frame.Roles.HasFlag(PdfRoles.AttachedFiles) => PdfRoles.None,
            PdfKey.ActionType when inAction != 0 =>
                (inAction.HasFlag(PdfRoles.ClickedAction) ? PdfRoles.ClickedType : 0) | (inAction.HasFlag(PdfRoles.AutomaticAction) ? PdfRoles.AutomaticType : 0),
            PdfKey.Command when inAction != 0 => PdfRoles.Command,
            PdfKey.FileName or PdfKey.OtherFileName when inAction != 0 => PdfRoles.ActionFile,
            PdfKey.FileName when frame.Stream is not null => PdfRoles.OutsideFile,
            _ => PdfRoles.None,
        };

        return fromPlace | key switch
        {
            PdfKey.OpenAction or PdfKey.NodeAction => PdfRoles.AutomaticAction,
            PdfKey.Action => PdfRoles.ClickedAction,
            PdfKey.ActionsByEvent => PdfRoles.ActionsByEvent,
            PdfKey.Next => PdfRoles.NextActions,
            PdfKey.Link => PdfRoles.Link,
            PdfKey.FileName or PdfKey.OtherFileName => PdfRoles.FileName,
            PdfKey.FileSystem => PdfRoles.FileSystem,
            PdfKey.AttachedFiles => PdfRoles.AttachedFiles,
            PdfKey.XfaForm => PdfRoles.XfaForm,
            _ => PdfRoles.None,
        };
    }

    private void TakeString(ReadOnlySpan<byte> text)
    {
        if (text is [(byte)'/', ..])
        {
            TakeName(text[1..]);
        }
        else if (text.StartsWith("u:"u8) || text.StartsWith("b:"u8))
        {
            TakeText(text);
        }
        else if (Utf8Parser.TryParse(text, out int number, out var length) && text[length..].EndsWith(" R"u8))
        {
            TakeReference(number);
        }
    }

    private void TakeName(ReadOnlySpan<byte> name)
    {
        HasPage |= name.SequenceEqual("Page"u8);
        if (frame.Stream is { } stream && !frame.IsArray)
        {
            stream.Take(frame.Key, name);
        }
        else if (frame is { IsArray: true, Key: PdfKey.Filter } && frames.Peek().Stream is { } filtered)
        {
            filtered.Take(PdfKey.Filter, name);
        }

        var valueRoles = frame.ValueRoles;
        if (name.Length > 64)
        {
            Refusal ??= (valueRoles & (PdfRoles.ClickedType | PdfRoles.AutomaticType | PdfRoles.Command)) != 0 ? RefusalReason.CallsOut : (RefusalReason?)null;

            return;
        }

        var text = Encoding.Latin1.GetString(name);
        Refusal ??= OfName(text)
            ?? (valueRoles.HasFlag(PdfRoles.ClickedType) ? PdfActions.RefusalOf(text, isClicked: true) : null)
            ?? (valueRoles.HasFlag(PdfRoles.AutomaticType) ? PdfActions.RefusalOf(text, isClicked: false) : null)
            ?? (valueRoles.HasFlag(PdfRoles.Command) && !PdfActions.IsAllowedCommand(text) ? RefusalReason.CallsOut : (RefusalReason?)null)
            ?? (valueRoles.HasFlag(PdfRoles.FileSystem) && text == "URL" ? RefusalReason.CallsOut : (RefusalReason?)null);
    }

    // Refused at any place, because a reader may find them by a way that is not followed here.
    private RefusalReason? OfName(string name) => name switch
    {
        "JavaScript" or "Launch" or "GoToE" => PdfActions.OfType(name),
        "RichMedia" or "RichMediaContent" => RefusalReason.RichMedia,
        "3D" when frame.Key is PdfKey.Subtype or PdfKey.Type or PdfKey.WholeObject => RefusalReason.RichMedia,
        "Movie" or "Sound" when frame.Key is PdfKey.Subtype or PdfKey.WholeObject => RefusalReason.RichMedia,
        _ when frame.Key is PdfKey.ActionType or PdfKey.WholeObject && !frame.IsArray => PdfActions.OfType(name),
        _ => null,
    };

    private void TakeText(ReadOnlySpan<byte> text)
    {
        var valueRoles = frame.ValueRoles;
        frame.PointsOutside |= valueRoles.HasFlag(PdfRoles.ActionFile);
        Refusal ??= valueRoles switch
        {
            _ when valueRoles.HasFlag(PdfRoles.XfaForm) => RefusalReason.XfaForm,
            _ when valueRoles.HasFlag(PdfRoles.OutsideFile) => RefusalReason.CallsOut,
            _ when (valueRoles & (PdfRoles.ClickedType | PdfRoles.AutomaticType)) != 0 => RefusalReason.CallsOut,
            _ => (RefusalReason?)null,
        };
        if ((valueRoles & (PdfRoles.Link | PdfRoles.FileName | PdfRoles.AttachedName)) == 0 || Refusal is not null)
        {
            return;
        }

        if (text.Length > MaxAddress)
        {
            Refusal = RefusalReason.UnsafeLink;

            return;
        }

        var value = Decode(text);
        frame.HasOddName |= valueRoles.HasFlag(PdfRoles.FileName) && !AttachedData.IsDataName(value);
        Refusal = valueRoles switch
        {
            _ when valueRoles.HasFlag(PdfRoles.Link) && !LinkAddress.IsHarmlessLink(value) => RefusalReason.UnsafeLink,
            _ when valueRoles.HasFlag(PdfRoles.FileName) && !valueRoles.HasFlag(PdfRoles.ActionFile) && LinkAddress.IsRemote(value) => RefusalReason.CallsOut,
            _ when valueRoles.HasFlag(PdfRoles.AttachedName) && !AttachedData.IsDataName(value) => RefusalReason.EmbeddedFile,
            _ => (RefusalReason?)null,
        };
    }

    private void TakeReference(int number)
    {
        if (frame.Stream is { } stream && !frame.IsArray)
        {
            stream.TakeReference(frame.Key, number);
            if (frame.Key == PdfKey.Ref)
            {
                Refusal ??= RefusalReason.CallsOut;
            }
        }

        if (frame.Key == PdfKey.RelatedFiles)
        {
            Refusal ??= RefusalReason.EmbeddedFile;
        }

        if (frame.Roles.HasFlag(PdfRoles.AttachedFiles))
        {
            Attachments.Add(number);
        }

        frame.PointsOutside |= frame.ValueRoles.HasFlag(PdfRoles.ActionFile);
        if (frame.ValueRoles.HasFlag(PdfRoles.FileName))
        {
            frame.OtherNameObject = frame.NameObject;
            frame.NameObject = number;
        }

        if (frame.IsArray && frame.Roles.HasFlag(PdfRoles.XfaForm))
        {
            Refusal ??= RefusalReason.XfaForm;
        }

        Give(number, frame.ValueRoles);
    }

    private void TakeNumber(ReadOnlySpan<byte> text)
    {
        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
        {
            // 595. and 595.0 also count as the integer 595.
            value = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) && Math.Abs(real) < int.MaxValue ? (long)real : 0;
        }

        if (frame.Key == PdfKey.WholeObject && !frame.IsArray)
        {
            Streams.AddNumber(current, value);
        }
        else if (frame.Stream is { } stream && !frame.IsArray)
        {
            stream.Take(frame.Key, value);
        }
    }

    private void Give(int number, PdfRoles given)
    {
        if (given == PdfRoles.None || number == 0)
        {
            return;
        }

        var known = roles.GetValueOrDefault(number);
        if ((known | given) != known)
        {
            roles[number] = known | given;
            NeedsAnotherPass |= number <= current;
        }
    }

    private static string Decode(ReadOnlySpan<byte> text)
    {
        if (text[0] == (byte)'b')
        {
            var bytes = new byte[text.Length / 2];
            _ = Convert.FromHexString(Encoding.ASCII.GetString(text[2..]), bytes, out _, out var written);

            return Encoding.Latin1.GetString(bytes, 0, written);
        }

        var value = Encoding.UTF8.GetString(text[2..]);

        return value.Contains('\\', StringComparison.Ordinal) ? Unescape(value) : value;
    }

    private static string Unescape(string value)
    {
        var plain = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] != '\\' || i + 1 == value.Length)
            {
                plain.Append(value[i]);
                continue;
            }

            i++;
            if (value[i] == 'u' && i + 4 < value.Length && ushort.TryParse(value.AsSpan(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code))
            {
                plain.Append((char)code);
                i += 4;
            }
            else
            {
                plain.Append(value[i] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'b' => '\b', 'f' => '\f', var other => other });
            }
        }

        return plain.ToString();
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

    private struct Frame
    {
        public bool IsArray;

        // The roles of the dictionary or list itself.
        public PdfRoles Roles;

        // The roles of the value that follows.
        public PdfRoles ValueRoles;
        public PdfKey Key;
        public PdfStream? Stream;
        public bool HasFiles;
        public bool HasOddName;
        public bool PointsOutside;
        public int NameObject;
        public int OtherNameObject;
    }
}
