using System.Buffers.Binary;

namespace NatoInternships.Infrastructure.Documents;

/// <summary>
/// Distinguishes a complete photograph without its two end bytes from a truncated one, by counting the coded blocks without decoding them.
/// Cameras and mail programs lose those two bytes, and every viewer shows such a photograph.
/// </summary>
internal sealed class JpegData
{
    private readonly byte[] file;
    private readonly Table?[] tables = new Table?[8]; // Four for DC, four for AC.
    private readonly Dictionary<byte, (int Across, int Down)> sampling = [];
    private int at = 2;
    private int width;
    private int height;
    private int interval;
    private bool isSequential;
    private int scans;
    private uint bits;
    private int bitCount;

    private JpegData(byte[] file)
    {
        this.file = file;
    }

    /// <summary>
    /// Returns whether every block of the image is present. A progressive image must have begun its second scan, because the first one
    /// already shows the whole image.
    /// </summary>
    public static async Task<bool> IsWholeAsync(Stream image, CancellationToken ct)
    {
        var file = new byte[image.Length];
        image.Position = 0;
        await image.ReadExactlyAsync(file, ct);
        try
        {
            return new JpegData(file).IsWhole();
        }
        catch (Exception e) when (e is IndexOutOfRangeException or ArgumentException or KeyNotFoundException)
        {
            return false;
        }
    }

    private bool IsWhole()
    {
        while (at + 4 <= file.Length)
        {
            if (file[at] != 0xFF || file[at + 1] is 0xFF or 0x00 or 0x01 or (>= 0xD0 and <= 0xD8))
            {
                at++;
                continue;
            }

            var marker = file[at + 1];
            var length = BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at + 2));
            var segment = file.AsSpan(at + 4, length - 2);
            at += 2 + length;
            switch (marker)
            {
                case 0xC0 or 0xC1 or 0xC2:
                    ReadFrame(segment, marker != 0xC2);
                    break;
                case >= 0xC3 and <= 0xCF and not 0xC4 and not 0xC8 and not 0xCC:
                    return false; // A coding method that hardly any viewer supports.
                case 0xC4:
                    ReadTables(segment);
                    break;
                case 0xDD:
                    interval = BinaryPrimitives.ReadUInt16BigEndian(segment);
                    break;
                case 0xDA:
                    scans++;
                    if (isSequential && segment[0] == sampling.Count)
                    {
                        return CountBlocks(segment);
                    }

                    break;
            }
        }

        return scans > (isSequential ? sampling.Count - 1 : 1);
    }

    private void ReadFrame(ReadOnlySpan<byte> segment, bool sequential)
    {
        isSequential = sequential;
        (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(segment[1..]), BinaryPrimitives.ReadUInt16BigEndian(segment[3..]));
        for (var component = 0; component < segment[5]; component++)
        {
            var described = segment[(6 + (component * 3))..];
            sampling[described[0]] = (Math.Max(1, described[1] >> 4), Math.Max(1, described[1] & 15));
        }
    }

    private void ReadTables(ReadOnlySpan<byte> segment)
    {
        while (segment.Length >= 17)
        {
            var table = new Table(segment[1..17], segment[17..]);
            tables[((segment[0] >> 4) * 4) + (segment[0] & 3)] = table;
            segment = segment[(17 + table.Count)..];
        }
    }

    private bool CountBlocks(ReadOnlySpan<byte> segment)
    {
        var blocks = new List<(Table Dc, Table Ac)>();
        for (var component = 0; component < segment[0]; component++)
        {
            var (across, down) = sampling[segment[1 + (component * 2)]];
            var chosen = segment[2 + (component * 2)];
            if (tables[chosen >> 4] is not { } dc || tables[4 + (chosen & 15)] is not { } ac)
            {
                return false;
            }

            var count = segment[0] == 1 ? 1 : across * down;
            blocks.AddRange(Enumerable.Repeat((dc, ac), count));
        }

        var (wide, high) = segment[0] == 1 ? (1, 1) : (sampling.Values.Max(s => s.Across), sampling.Values.Max(s => s.Down));
        var units = (long)((width + (8 * wide) - 1) / (8 * wide)) * ((height + (8 * high) - 1) / (8 * high));
        for (var unit = 0L; unit < units; unit++)
        {
            if (interval > 0 && unit > 0 && unit % interval == 0)
            {
                Restart();
            }

            foreach (var (dc, ac) in blocks)
            {
                if (!SkipBlock(dc, ac))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private bool SkipBlock(Table dc, Table ac)
    {
        var symbol = Decode(dc);
        if (symbol < 0 || !Skip(symbol & 15))
        {
            return false;
        }

        for (var coefficient = 1; coefficient < 64; coefficient++)
        {
            symbol = Decode(ac);
            if (symbol < 0 || !Skip(symbol & 15))
            {
                return false;
            }

            if (symbol == 0)
            {
                break;
            }

            coefficient += symbol >> 4;
        }

        return true;
    }

    private int Decode(Table table)
    {
        var code = 0;
        for (var length = 1; length <= 16; length++)
        {
            var bit = NextBit();
            if (bit < 0)
            {
                return -1;
            }

            code = (code << 1) | bit;
            if (table.Find(code, length) is var symbol and >= 0)
            {
                return symbol;
            }
        }

        return -1;
    }

    private bool Skip(int count)
    {
        for (; count > 0; count--)
        {
            if (NextBit() < 0)
            {
                return false;
            }
        }

        return true;
    }

    private int NextBit()
    {
        if (bitCount == 0)
        {
            if (at >= file.Length || (file[at] == 0xFF && (at + 1 >= file.Length || file[at + 1] != 0)))
            {
                return -1;
            }

            bits = file[at];
            at += file[at] == 0xFF ? 2 : 1;
            bitCount = 8;
        }

        bitCount--;

        return (int)(bits >> bitCount) & 1;
    }

    private void Restart()
    {
        bitCount = 0;
        while (at + 1 < file.Length && !(file[at] == 0xFF && file[at + 1] is >= 0xD0 and <= 0xD7))
        {
            at++;
        }

        at += 2;
    }

    /// <summary>A Huffman table: for each code length, the first code and the symbols.</summary>
    private sealed class Table
    {
        private readonly int[] first = new int[17];
        private readonly int[] start = new int[17];
        private readonly int[] count = new int[17];
        private readonly byte[] symbols;

        public Table(ReadOnlySpan<byte> counts, ReadOnlySpan<byte> values)
        {
            var code = 0;
            for (var length = 1; length <= 16; length++)
            {
                (first[length], start[length], count[length]) = (code, Count, counts[length - 1]);
                Count += counts[length - 1];
                code = (code + counts[length - 1]) << 1;
            }

            symbols = values[..Count].ToArray();
        }

        public int Count { get; }

        public int Find(int code, int length) => code - first[length] is var index && index >= 0 && index < count[length] ? symbols[start[length] + index] : -1;
    }
}
