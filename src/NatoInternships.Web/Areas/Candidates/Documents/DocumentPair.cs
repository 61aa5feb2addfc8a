using NatoInternships.Domain.Documents;
using NatoInternships.Domain.Values;

namespace NatoInternships.Web.Areas.Candidates.Documents;

/// <summary>An original with its translations.</summary>
public sealed record DocumentPair(DocumentRow Original, IReadOnlyList<DocumentRow> Translations)
{
    public IEnumerable<DocumentRow> Rows => [Original, .. Translations];

    /// <summary>Whether the file is in neither official language and has no usable translation.</summary>
    public bool LacksTranslation =>
        Original.IsKept && !WorldLanguages.IsOfficial(Original.LanguageCode) && !Translations.Any(row => row.IsKept);

    public bool ContradictsEnd => Original is { IsKept: true, ContradictsEnd: true };

    public bool NamesMissingPage => Original is { IsKept: true, NamesMissingPage: true };

    public bool LacksDates =>
        Original is { IsKept: true, Kind: DocumentKind.ProofOfOngoingStudies, ShowsOnPage: null };
}
