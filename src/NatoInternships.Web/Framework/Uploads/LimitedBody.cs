namespace NatoInternships.Web.Framework.Uploads;

/// <summary>
/// The body of a request with limits on size and duration. Reading past a limit throws <see cref="BadHttpRequestException"/> with 413 or
/// 408. The time starts with the first read, so waiting in a queue does not count.
/// </summary>
internal sealed class LimitedBody(Stream body, TimeProvider clock) : Stream
{
    private long most = BodyLimits.MostBytes;
    private TimeSpan longest = BodyLimits.LongestArrival;
    private long length;
    private CancellationTokenSource? time;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>The status of the response when a limit was exceeded; otherwise null.</summary>
    public int? Failure { get; private set; }

    /// <summary>Raises the limits for an upload.</summary>
    public void Allow(long bytes, TimeSpan arrival)
    {
        (most, longest) = (bytes, arrival);
        time?.CancelAfter(arrival);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Failure is { } failure)
        {
            throw Broken(failure);
        }

        time ??= new CancellationTokenSource(longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellationToken);
        try
        {
            var read = await body.ReadAsync(buffer, either.Token);
            length += read;

            return length <= most ? read : throw Broken(StatusCodes.Status413PayloadTooLarge);
        }
        catch (OperationCanceledException) when (time.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw Broken(StatusCodes.Status408RequestTimeout);
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode is StatusCodes.Status408RequestTimeout or StatusCodes.Status413PayloadTooLarge)
        {
            Failure = exception.StatusCode; // The server's own limits.

            throw;
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        time?.Dispose();
        base.Dispose(disposing);
    }

    private BadHttpRequestException Broken(int status)
    {
        Failure = status;

        return new BadHttpRequestException(status == StatusCodes.Status413PayloadTooLarge ? "The form is too large." : "The form came too slowly.", status);
    }
}
