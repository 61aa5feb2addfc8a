namespace NatoInternships.Infrastructure.Documents;

/// <summary>
/// What the dictionary of a PDF stream declares about its size. A value may be the number of another object that contains it.
/// </summary>
internal sealed class PdfStream
{
    /// <summary>The object's number.</summary>
    public required int Number { get; init; }

    public bool IsPicture { get; private set; }

    /// <summary>How many times a method without its own bound compresses the data.</summary>
    public int Compressions { get; private set; }

    public Count Length { get; private set; }

    public Count Width { get; private set; }

    public Count Height { get; private set; }

    /// <summary>Whether it declares itself an attached file.</summary>
    public bool IsAttachment { get; private set; }

    public void Take(PdfKey key, ReadOnlySpan<byte> name)
    {
        IsPicture |= key == PdfKey.Subtype && name.SequenceEqual("Image"u8);
        IsAttachment |= key == PdfKey.Type && name.SequenceEqual("EmbeddedFile"u8);
        var isCompression = name.SequenceEqual("FlateDecode"u8) || name.SequenceEqual("Fl"u8) || name.SequenceEqual("LZWDecode"u8) || name.SequenceEqual("LZW"u8)
            || name.SequenceEqual("BrotliDecode"u8) || name.SequenceEqual("RunLengthDecode"u8) || name.SequenceEqual("RL"u8);
        Compressions += key == PdfKey.Filter && isCompression ? 1 : 0;
    }

    public void Take(PdfKey key, long value) => Take(key, new Count(value, 0));

    public void TakeReference(PdfKey key, int number)
    {
        Take(key, new Count(0, number));
        if (key == PdfKey.Filter)
        {
            Compressions = 2; // Unknown here, so the stream is measured.
        }
    }

    private void Take(PdfKey key, Count value)
    {
        switch (key)
        {
            case PdfKey.Length:
                Length = value;
                break;
            case PdfKey.Width:
                Width = value;
                break;
            case PdfKey.Height:
                Height = value;
                break;
        }
    }

    /// <param name="Value">The number itself.</param>
    /// <param name="Holder">The number of the object that contains it; 0 when the value is here.</param>
    internal readonly record struct Count(long Value, int Holder);
}
