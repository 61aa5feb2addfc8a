using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NatoInternships.Domain.Documents;

namespace NatoInternships.Infrastructure.Documents;

/// <summary>
/// Makes a picture of one page of a stored file, so that staff see a candidate's file without opening it (ruling A29, ADR 0063). Only
/// <c>pdftoppm</c> parses a PDF, in a child process with limits. Pictures stay in memory for some minutes, never on disk.
/// </summary>
public sealed class PagePictures(
    DocumentStore store, IOptions<PagePictureOptions> options, IOptions<DocumentInspectionOptions> inspection, ILogger<PagePictures> log) : IDisposable
{
    // Pixels of the longer side: about 120 dots per inch for A4. Small print is readable, and no page, however large, makes a larger picture.
    private const string LongerSide = "1400";

    // A picture of that size without compression has 5.9 million bytes.
    private const int MostBytes = 8 * 1024 * 1024;

    private const int ReadLength = 64 * 1024;

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = options.Value.CacheMebibytes * 1024L * 1024 });
    private readonly ConcurrentDictionary<Page, Lazy<Task<PagePicture>>> running = new();
    private readonly SemaphoreSlim places = new(options.Value.Parallelism);

    /// <summary>Whether pictures of PDF pages can be made on this machine: Linux with <c>pdftoppm</c>.</summary>
    public bool IsAvailable => Program is not null;

    private string? Program => ChildProgram.Find("pdftoppm", options.Value.PdftoppmPath);

    /// <summary>Returns whether a picture of this page was tried within the last minutes and cannot be made.</summary>
    public bool IsKnownImpossible(StorageKey key, int page) => kept.TryGetValue(new Page(key, page), out PagePicture? known) && known is PagePicture.NotPossible;

    /// <summary>
    /// Returns the picture of a page. Requests for one page at the same time share one run, which continues when a reader leaves.
    /// </summary>
    /// <param name="key">The file. The caller has checked that it is clean and may be read.</param>
    /// <param name="format">Its format: PDF, JPEG or PNG.</param>
    /// <param name="page">1 or more.</param>
    /// <param name="ct">Ends the waiting.</param>
    /// <exception cref="DocumentUnreadableException">The stored file was changed.</exception>
    public async Task<PagePicture> OfAsync(StorageKey key, DocumentFormat format, int page, CancellationToken ct)
    {
        var wanted = new Page(key, page);
        if (kept.TryGetValue(wanted, out PagePicture? known) && known is not null)
        {
            return known;
        }

        var run = running.GetOrAdd(wanted, _ => new Lazy<Task<PagePicture>>(() => MakeAndKeepAsync(wanted, format)));

        return await run.Value.WaitAsync(ct);
    }

    public void Dispose()
    {
        kept.Dispose();
        places.Dispose();
    }

    private async Task<PagePicture> MakeAndKeepAsync(Page wanted, DocumentFormat format)
    {
        await Task.Yield(); // The run must not end before it is in the dictionary.
        await places.WaitAsync();
        try
        {
            var picture = await MakeAsync(wanted, format);
            if (picture is PagePicture.Made or PagePicture.NotPossible)
            {
                kept.Set(wanted, picture, new MemoryCacheEntryOptions
                {
                    Size = picture is PagePicture.Made made ? made.Bytes.Length : 1,
                    AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(options.Value.CacheMinutes),
                });
            }

            return picture;
        }
        finally
        {
            places.Release();
            running.TryRemove(wanted, out _);
        }
    }

    private async Task<PagePicture> MakeAsync(Page wanted, DocumentFormat format)
    {
        var program = Program;
        if (format == DocumentFormat.Pdf && program is null)
        {
            return new PagePicture.ProgramMissing();
        }

        await using var plain = await store.OpenAsync(wanted.Key, CancellationToken.None);

        return plain is null ? new PagePicture.FileMissing() : format switch
        {
            DocumentFormat.Pdf => await DrawAsync(program!, plain, wanted.Number),
            DocumentFormat.Jpeg or DocumentFormat.Png when wanted.Number == 1 => await CopyAsync(plain, format),
            _ => new PagePicture.NotPossible(),
        };
    }

    private async Task<PagePicture> DrawAsync(string program, Stream plain, int number)
    {
        await using var copy = await TemporaryPlainFile.TryMakeAsync(plain, inspection.Value.WorkFolder, CancellationToken.None);
        if (copy is null)
        {
            throw new IOException("The work folder has no room or cannot be written.");
        }

        var page = number.ToString(CultureInfo.InvariantCulture);
        using var picture = new MemoryStream();
        var exit = await new ChildProgram(program, options.Value.TimeoutSeconds, options.Value.MemoryMebibytes).RunAsync(
            ["-png", "-singlefile", "-f", page, "-l", page, "-scale-to", LongerSide, copy.PathForChild], (output, token) => KeepAsync(output, picture, token), CancellationToken.None);
        if (exit.Code == 0 && picture.Length > 0)
        {
            return new PagePicture.Made("image/png", picture.ToArray());
        }

        // The error output may repeat text of the file, so only its length is logged.
        log.LogWarning("Page picture: pdftoppm ended with {Code}, timed out: {TimedOut}, {Length} bytes, {Errors} characters of errors.", exit.Code, exit.TimedOut, picture.Length, exit.Error.Length);

        return new PagePicture.NotPossible();
    }

    private static async Task<bool> KeepAsync(Stream output, MemoryStream picture, CancellationToken ct)
    {
        var buffer = new byte[ReadLength];
        for (int read; (read = await output.ReadAsync(buffer, ct)) > 0;)
        {
            if (picture.Length + read > MostBytes)
            {
                return false;
            }

            picture.Write(buffer, 0, read);
        }

        return true;
    }

    private static async Task<PagePicture> CopyAsync(Stream plain, DocumentFormat format)
    {
        using var image = new MemoryStream();
        await using var bounded = new BoundedStream(plain, UploadLimits.MaxBytes);
        await bounded.CopyToAsync(image);
        var bytes = image.GetBuffer().AsSpan(0, (int)image.Length);

        return (format == DocumentFormat.Jpeg ? PlainImage.OfJpeg(bytes) : PlainImage.OfPng(bytes)) is { } copy
            ? new PagePicture.Made(format.MediaType(), copy)
            : new PagePicture.NotPossible();
    }

    private readonly record struct Page(StorageKey Key, int Number);
}
