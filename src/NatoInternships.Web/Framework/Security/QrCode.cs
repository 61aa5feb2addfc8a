using System.Text;
using QRCoder;

namespace NatoInternships.Web.Framework.Security;

/// <summary>A QR code as one SVG path. The library's own SVG has style attributes, which the content security policy blocks.</summary>
/// <param name="Modules">Width and height in modules, with the quiet zone.</param>
/// <param name="Path">The dark modules.</param>
public sealed record QrCode(int Modules, string Path)
{
    public static QrCode Of(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Length; x++)
            {
                if (rows[y][x])
                {
                    path.Append(System.Globalization.CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }

        return new QrCode(rows.Count, path.ToString());
    }
}
