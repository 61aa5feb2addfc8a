namespace NatoInternships.Infrastructure.Documents;

/// <summary>Reads the keys of PDF dictionaries.</summary>
internal static class PdfKeys
{
    private static readonly Dictionary<string, PdfKey> Known = new(StringComparer.Ordinal)
    {
        ["Type"] = PdfKey.Type,
        ["Subtype"] = PdfKey.Subtype,
        ["S"] = PdfKey.ActionType,
        ["A"] = PdfKey.Action,
        ["PA"] = PdfKey.Action,
        ["OpenAction"] = PdfKey.OpenAction,
        ["NA"] = PdfKey.NodeAction,
        ["AA"] = PdfKey.ActionsByEvent,
        ["Next"] = PdfKey.Next,
        ["N"] = PdfKey.Command,
        ["URI"] = PdfKey.Link,
        ["F"] = PdfKey.FileName,
        ["UF"] = PdfKey.OtherFileName,
        ["DOS"] = PdfKey.OtherFileName,
        ["Mac"] = PdfKey.OtherFileName,
        ["Unix"] = PdfKey.OtherFileName,
        ["FS"] = PdfKey.FileSystem,
        ["EF"] = PdfKey.AttachedFiles,
        ["RF"] = PdfKey.RelatedFiles,
        ["XFA"] = PdfKey.XfaForm,
        ["JS"] = PdfKey.Script,
        ["JavaScript"] = PdfKey.Script,
        ["OnInstantiate"] = PdfKey.Script,
        ["RichMediaContent"] = PdfKey.Media,
        ["RichMediaSettings"] = PdfKey.Media,
        ["Renditions"] = PdfKey.Media,
        ["AlternatePresentations"] = PdfKey.Media,
        ["3DD"] = PdfKey.Media,
        ["Ref"] = PdfKey.Ref,
        ["Filter"] = PdfKey.Filter,
        ["Length"] = PdfKey.Length,
        ["Width"] = PdfKey.Width,
        ["Height"] = PdfKey.Height,
    };

    private static readonly Dictionary<string, PdfKey>.AlternateLookup<ReadOnlySpan<char>> Lookup = Known.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly int Longest = Known.Keys.Max(key => key.Length);

    /// <summary>
    /// The keys that decide about a document. If such a key has two values the document is ambiguous, because readers differ in which one
    /// they use.
    /// </summary>
    public static IReadOnlyCollection<string> Deciding { get; } = [.. Known.Keys, "Names", "AcroForm"];

    /// <summary>Returns the key with this name, given without its slash.</summary>
    public static PdfKey Of(ReadOnlySpan<byte> name)
    {
        if (name.Length > Longest)
        {
            return PdfKey.Other;
        }

        Span<char> text = stackalloc char[Longest];
        for (var i = 0; i < name.Length; i++)
        {
            text[i] = (char)name[i];
        }

        return Lookup.TryGetValue(text[..name.Length], out var key) ? key : PdfKey.Other;
    }
}
