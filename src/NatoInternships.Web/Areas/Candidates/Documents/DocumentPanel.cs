using NatoInternships.Domain.Documents;

namespace NatoInternships.Web.Areas.Candidates.Documents;

/// <summary>One kind of document with the files there are.</summary>
/// <param name="Kind">What they prove.</param>
/// <param name="Rule">Which answer asks for it, a code of <see cref="RequiredDocuments"/>; null where none does.</param>
/// <param name="Pairs">In the order they came.</param>
public sealed record DocumentPanel(DocumentKind Kind, string? Rule, IReadOnlyList<DocumentPair> Pairs)
{
    /// <summary>What is worst about it, as the text key of its tag; null where there is nothing to say.</summary>
    /// <param name="isKnown">Whether the studies, from which the needed kinds follow, were answered.</param>
    public string? StateFor(bool isKnown) =>
        Kept.Count == 0 ? (!isKnown ? "NotKnown" : Rule is null ? null : "StillNeeded")
        : Pairs.Any(pair => pair.LacksTranslation) ? "TranslationNeeded"
        : Pairs.Any(pair => pair.LacksDates) ? "DatesNeeded"
        : Pairs.Any(pair => pair.ContradictsEnd) ? "DatesDiffer"
        : Pairs.Any(pair => pair.NamesMissingPage) ? "PageMissing"
        : Kept.Any(row => row.State == DocumentState.NotInspected) ? nameof(DocumentState.NotInspected)
        : Kept.Any(row => row.State == DocumentState.Pending) ? nameof(DocumentState.Pending)
        : nameof(DocumentState.Clean);

    private List<DocumentRow> Kept => [.. Pairs.Where(pair => pair.Original.IsKept).SelectMany(pair => pair.Rows).Where(row => row.IsKept)];
}
