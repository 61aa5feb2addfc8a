using System.Text.RegularExpressions;

namespace NatoInternships.Domain.Vacancies.Parity;

/// <summary>Finds time zones that somebody typed. A typed zone is wrong for half of the year.</summary>
internal static partial class TypedTimeZone
{
    /// <summary>Returns the first typed zone, as typed; null when there is none.</summary>
    public static string? In(string text) => Zones().Match(text) is { Success: true } match ? match.Value.Trim() : null;

    // "cet" and "est" are French words, "WEST" is an English one: such letters count in capitals, and the last group only after a time.
    [GeneratedRegex("""
        (?<![\p{L}\d])(?:
          (?:CET|CEST|C\.E\.T\.?|C\.E\.S\.T\.?|BST|HEC|HAEC|HNEC|EET|EEST|MEZ|MESZ)(?![\p{L}\d])
          |(?i:GMT|G\.M\.T\.?|UTC|U\.T\.C\.?)(?:\s?[+\-\u2212\u2013]\s?\d{1,2}(?::?\d{2})?)?(?![\p{L}\d])
          |(?i:cest|zulu\ time)(?![\p{L}\d])
          |(?i:central\ european\ (?:summer\ )?time|greenwich\ mean\ time|heure\ (?:d[’'])?(?:été\ d[’'])?Europe\ centrale|heure\ de\ Greenwich|heure\ normale\ d[’']Europe\ centrale)
          |(?<=\d\s?(?:[hH]|heures|[ap]\.?m\.?|\d)\s?)(?:EST|EDT|PST|PDT|CST|CDT|WET|WEST|IST|MET|MEST|Z)(?![\p{L}\d])
        )
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Zones();
}
