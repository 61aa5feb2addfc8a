using NatoInternships.Domain.Documents;

namespace NatoInternships.Infrastructure.Documents;

/// <summary>
/// A seekable plain copy for the inspectors, in memory where the system offers it. On Unix its name is removed the moment it exists: whatever kills this process, no
/// plain file is left, and there is nothing to sweep. A child process of the same account opens it through this process's descriptor.
/// </summary>
internal sealed class TemporaryPlainFile(FileStream content) : IAsyncDisposable
{
    private const string SharedMemory = "/dev/shm";

    /// <summary>The copy, at its start.</summary>
    public FileStream Content { get; } = content;

    /// <summary>A path for a child process, valid on Linux only, until this is disposed.</summary>
    public string PathForChild => $"/proc/{Environment.ProcessId}/fd/{Content.SafeFileHandle.DangerousGetHandle()}";

    /// <summary>Copies to the end; null when the work folder has no room or cannot be written.</summary>
    /// <exception cref="InvalidDataException">More than an accepted upload came.</exception>
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

    // Reading may fail because the document is unreadable, and that is the caller's to know; only writing says that there is no room.
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
