using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Documents;
using NatoInternships.Domain.Values;
using NatoInternships.Web.Areas.Candidates.RemoveFile;

namespace NatoInternships.Web.Areas.Candidates.Documents;

/// <summary>The list of documents on the page of one application.</summary>
public sealed record DocumentsPage
{
    public required string Reference { get; init; }

    public required LocalizedText VacancyTitle { get; init; }

    public required string VacancyNumber { get; init; }

    public required ApplicationStatus Status { get; init; }

    public required DateTimeOffset ClosesAt { get; init; }

    /// <summary>Whether files can be added and removed on this page now.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>Whether the studies are answered. They decide which documents are required.</summary>
    public required bool StudiesAnswered { get; init; }

    public required IReadOnlyList<DocumentPanel> Panels { get; init; }

    /// <summary>Refused files that can be replaced after the deadline.</summary>
    public required IReadOnlyList<Guid> Replaceable { get; init; }

    /// <summary>The file that was just added.</summary>
    public DocumentRow? Added { get; init; }

    /// <summary>Name of the file that was just removed.</summary>
    public string? Removed { get; init; }

    /// <summary>The submitted applications that still name the removed file.</summary>
    public IReadOnlyList<TouchedApplication> SubmitAgain { get; init; } = [];

    /// <summary>End of ongoing studies in the profile, to compare with proofs.</summary>
    public required DateOnly? StudiesEnd { get; init; }

    /// <summary>Date of the latest degree in the profile, to compare with diplomas.</summary>
    public required DateOnly? DegreeHeldOn { get; init; }

    /// <summary>The message about the added file.</summary>
    public AddedNote AddedNote { get; init; }

    /// <summary>The upload form that was rejected, with the posted values.</summary>
    public UploadForm? Refused { get; init; }

    public int NeededCount => Panels.Count(panel => panel.Rule is not null);

    /// <summary>Number of files, without refused ones, which use no place.</summary>
    public int FileCount => Panels.Sum(panel => panel.Pairs.Sum(pair => pair.Rows.Count(row => row.IsKept)));

    /// <summary>Returns the empty form of a panel, or the one that was rejected.</summary>
    public UploadForm FormFor(DocumentKind kind) =>
        Refused is { } refused && refused.Kind == kind ? refused : UploadForm.For(Reference, kind);
}
