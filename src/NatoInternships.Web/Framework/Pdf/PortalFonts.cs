using PdfSharp.Fonts;

namespace NatoInternships.Web.Framework.Pdf;

/// <summary>
/// Gives PDFsharp the portal's typeface from the assembly, so that no machine needs installed fonts. It is Source Sans 3, reduced to Latin,
/// Greek and Cyrillic letters and renamed, as its licence requires (Fonts/OFL.md, ADR 0037).
/// </summary>
internal sealed class PortalFonts : IFontResolver
{
    public const string Family = "Portal Sans";

    private const string Regular = "portal-sans-regular.ttf";
    private const string Semibold = "portal-sans-semibold.ttf";

    public FontResolverInfo ResolveTypeface(string familyName, bool isBold, bool isItalic) => new(isBold ? Semibold : Regular);

    public byte[] GetFont(string faceName)
    {
        using var resource = typeof(PortalFonts).Assembly.GetManifestResourceStream(faceName)
            ?? throw new InvalidOperationException($"The typeface {faceName} is not in the assembly.");
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);

        return bytes;
    }
}
