using NatoInternships.Infrastructure.Documents;

namespace NatoInternships.Web.Areas.Admin.Shared;

/// <summary>The files of a submission, one of them open at a page. The partial view is _Evidence.</summary>
public sealed record EvidencePane
{
    /// <summary>Reference of the application.</summary>
    public required string Reference { get; init; }

    /// <summary>Each original directly before its translation.</summary>
    public required IReadOnlyList<EvidenceFile> Files { get; init; }

    /// <summary>The open file; null when there is none.</summary>
    public EvidenceFile? Selected { get; init; }

    /// <summary>The open page, 1 or more.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Text of an open Word document; null for other formats, and when it cannot be read.</summary>
    public DocxText? Text { get; init; }

    /// <summary>Whether pictures of PDF pages can be made on this machine.</summary>
    public bool CanDraw { get; init; }

    /// <summary>Whether a picture of the open page was tried and cannot be made.</summary>
    public bool IsImpossible { get; init; }

    /// <summary>Returns the address of the page that shows the pane, with another file or page open.</summary>
    public required Func<Guid, int, string> Address { get; init; }

    public EvidenceFile? TranslationOf(EvidenceFile file) => Files.FirstOrDefault(other => other.Submitted.TranslationOf == file.Id);
}
