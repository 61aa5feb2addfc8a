using NatoInternships.Web.UseCases.Documents;

namespace NatoInternships.Web.Areas.Candidates.Submit;

/// <summary>What became of the file that came with a submit. To be disposed after the submit, which saves its row.</summary>
/// <param name="IsFine">Whether the submit may go on; otherwise the model state says why not.</param>
/// <param name="File">Durable, without a row yet; null where there was none.</param>
/// <param name="Wait">How long to wait after too many uploads.</param>
public sealed record SubmitAttachment(bool IsFine, PendingUpload? File, TimeSpan? Wait) : IAsyncDisposable
{
    public static SubmitAttachment None { get; } = new(true, null, null);

    public static SubmitAttachment Refused { get; } = new(false, null, null);

    public static SubmitAttachment Of(PendingUpload file) => new(true, file, null);

    public static SubmitAttachment TooOften(TimeSpan wait) => new(false, null, wait);

    public ValueTask DisposeAsync() => File?.DisposeAsync() ?? ValueTask.CompletedTask;
}
