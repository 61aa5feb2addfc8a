using System.Text;

namespace NatoInternships.Web.Infrastructure.Forms;

/// <summary>Text as a person typed it, made safe to store: one form of accents, one line ending, no characters that no keyboard makes.</summary>
public static class TypedText
{
    /// <summary>
    /// NFC, CRLF and CR as LF. False where it holds a control character other than line feed and tab, or half a surrogate pair:
    /// PostgreSQL refuses U+0000, and nothing can print the rest.
    /// </summary>
    public static bool TryNormalise(string typed, out string normalised)
    {
        normalised = typed;
        var text = typed.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

        if (!IsStorable(text))
        {
            return false;
        }

        normalised = text.Normalize(NormalizationForm.FormC);
        return true;
    }

    private static bool IsStorable(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];

            if (char.IsSurrogate(character))
            {
                if (!char.IsHighSurrogate(character) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
                {
                    return false;
                }

                i++;
            }
            else if (char.IsControl(character) && character is not '\n' and not '\t')
            {
                return false;
            }
        }

        return true;
    }
}
