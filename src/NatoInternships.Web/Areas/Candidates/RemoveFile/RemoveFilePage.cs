namespace NatoInternships.Web.Areas.Candidates.RemoveFile;

/// <summary>The file to remove, and the consequences.</summary>
public sealed record RemoveFilePage
{
    public required string Reference { get; init; }

    public required string FileName { get; init; }

    /// <summary>Name of the translation, which is removed with its original; null without one.</summary>
    public required string? TranslationName { get; init; }

    public required bool IsRemoved { get; init; }

    /// <summary>Whether files can be removed on this application's page now.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>The candidate's applications that use the file, in the order of the vacancies.</summary>
    public required IReadOnlyList<TouchedApplication> Applications { get; init; }
}
