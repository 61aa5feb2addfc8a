namespace NatoInternships.Web.Areas.Candidates.Submit;

/// <summary>What became of the file that came with a submit.</summary>
/// <param name="IsFine">Whether the submit may go on; otherwise the model state says why not.</param>
/// <param name="DocumentId">The document it became; null where there was none.</param>
/// <param name="Wait">How long to wait after too many uploads.</param>
public sealed record LastFile(bool IsFine, Guid? DocumentId, TimeSpan? Wait)
{
    public static LastFile None { get; } = new(true, null, null);

    public static LastFile Refused { get; } = new(false, null, null);

    public static LastFile Of(Guid documentId) => new(true, documentId, null);

    public static LastFile TooOften(TimeSpan wait) => new(false, null, wait);
}
