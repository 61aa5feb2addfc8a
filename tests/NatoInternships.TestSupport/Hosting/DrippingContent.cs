using System.Net;

namespace NatoInternships.TestSupport.Hosting;

/// <summary>A body that starts at once, pauses in the middle until the test continues it, and then arrives in small pieces.</summary>
public sealed class DrippingContent(byte[] body, int firstLength) : HttpContent
{
    private const int Drop = 2048;

    private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource more = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Begun => begun.Task;

    public void GoOn() => more.TrySetResult();

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    // The client waits for this task even after cancellation, so it must observe the token itself.
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(body.AsMemory(0, firstLength), cancellationToken);
        await stream.FlushAsync(cancellationToken);
        begun.TrySetResult();
        await more.Task.WaitAsync(cancellationToken);
        for (var at = firstLength; at < body.Length; at += Drop)
        {
            await stream.WriteAsync(body.AsMemory(at, Math.Min(Drop, body.Length - at)), cancellationToken);
            await stream.FlushAsync(cancellationToken);
            await Task.Delay(2, cancellationToken);
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = body.Length;

        return true;
    }
}
