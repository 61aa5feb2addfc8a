using NatoInternships.Domain.Documents;

namespace NatoInternships.Infrastructure.Documents;

/// <summary>
/// A seekable plain copy for the inspectors, in memory where the system supports it. On Unix its name is deleted at once, so a killed
/// process leaves no plain file behind. A child process of the same account opens it through this process's descriptor.
/// </summary>
internal sealed class TemporaryPlainFile(FileStream content) : IAsyncDisposable
{
    private const string SharedMemory = "/dev/shm";

    /// <summary>The copy, at its start.</summary>
    public FileStream Content { get; } = content;

    /// <summary>A path for a child process, until this is disposed. Linux only.</summary>
    public string PathForChild => $"/proc/{Environment.ProcessId}/fd/{Content.SafeFileHandle.DangerousGetHandle()}";

    /// <summary>Copies the stream to its end. Returns null when the work folder is full or not writable.</summary>
    /// <exception cref="InvalidDataException">The stream is longer than an accepted upload.</exception>
    public static async Task<TemporaryPlainFile?> TryMakeAsync(Stream plain, string? workFolder, CancellationToken ct)
    {
        FileStream file;
        try
        {
            file = Create(workFolder ?? (Directory.Exists(SharedMemory) ? SharedMemory : Path.GetTempPath()));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }

        try
        {
            var hasRoom = await FillAsync(plain, file, ct);
            file.Position = 0;
            if (hasRoom)
            {
                return new TemporaryPlainFile(file);
            }
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }

        await file.DisposeAsync();

        return null;
    }

    public ValueTask DisposeAsync() => Content.DisposeAsync();

    private static FileStream Create(string folder)
    {
        if (!Directory.Exists(folder))
        {
            PrivateFiles.CreateFolder(folder);
        }

        var path = Path.Combine(folder, $"inspection.{StorageKey.New()}");
        if (OperatingSystem.IsWindows())
        {
            return PrivateFiles.Create(path, FileAccess.ReadWrite, FileOptions.DeleteOnClose);
        }

        var file = PrivateFiles.Create(path, FileAccess.ReadWrite);
        File.Delete(path);

        return file;
    }

    // A read error means that the document is unreadable, which the caller must know. Only a write error means that there is no space.
    private static async Task<bool> FillAsync(Stream plain, FileStream file, CancellationToken ct)
    {
        using var buffer = System.Buffers.MemoryPool<byte>.Shared.Rent(FrameCipher.FrameLength);
        for (int read; (read = await plain.ReadAsync(buffer.Memory, ct)) > 0;)
        {
            if (file.Position + read > UploadLimits.MaxBytes)
            {
                throw new InvalidDataException("The document is longer than any upload.");
            }

            try
            {
                await file.WriteAsync(buffer.Memory[..read], ct);
            }
            catch (IOException)
            {
                return false;
            }
        }

        return true;
    }
}
