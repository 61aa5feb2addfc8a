using NatoInternships.Domain.Documents;

namespace NatoInternships.Web.Areas.Candidates.Documents;

/// <summary>One kind of document with the candidate's files.</summary>
/// <param name="Kind">What they prove.</param>
/// <param name="Rule">The code in <see cref="RequiredDocuments"/> of the answer that requires it; null when none does.</param>
/// <param name="Pairs">In the order of upload.</param>
public sealed record DocumentPanel(DocumentKind Kind, string? Rule, IReadOnlyList<DocumentPair> Pairs)
{
    /// <summary>Returns the text key of the tag for the most serious problem; null when there is nothing to say.</summary>
    /// <param name="isKnown">Whether the studies are answered. They decide which kinds are required.</param>
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
