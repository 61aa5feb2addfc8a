using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NatoInternships.Infrastructure.Documents;
using NatoInternships.Infrastructure.Secrets;

namespace NatoInternships.Infrastructure.Audit;

/// <summary>
/// Keeps number and hash of the last sealed audit entry in a file beside the documents, outside the database. Without it, a person with
/// write access to the database could delete the latest entries without a trace (ADR 0031). Several replicas can share one folder.
/// </summary>
/// <param name="path">The file. Its folder is created when it is missing.</param>
/// <param name="keys">Holds the audit key, which signs the file.</param>
public sealed class AuditHead(string path, SecretKeys keys)
{
    /// <summary>Name of the file in the documents folder.</summary>
    public const string FileName = "trail-head";

    /// <summary>Returns the recorded end of the audit chain; null when nothing is recorded yet.</summary>
    /// <exception cref="InvalidDataException">The portal did not write the file.</exception>
    public (long Sequence, string Hash)? Read()
    {
        string text;
        try
        {
            text = File.ReadAllText(path);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }

        var parts = text.Split('\n');

        return parts is [var number, var hash, var mac]
            && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(mac), Encoding.UTF8.GetBytes(Mac(sequence, hash)))
            ? (sequence, hash)
            : throw new InvalidDataException("The recorded end of the audit trail was not written by the portal.");
    }

    /// <summary>Records a later end. Does nothing when the end is not later than the recorded one.</summary>
    /// <exception cref="IOException">The folder is not writable.</exception>
    public void Advance(long sequence, string hash)
    {
        if (Read() is { } known && known.Sequence >= sequence)
        {
            return;
        }

        Write(sequence, hash);
    }

    /// <summary>Records the end of a chain that was restored from a backup, or deletes the record when the chain is empty.</summary>
    public void Reset((long Sequence, string Hash)? end)
    {
        if (end is { } last)
        {
            Write(last.Sequence, last.Hash);
        }
        else
        {
            File.Delete(path);
        }
    }

    private void Write(long sequence, string hash)
    {
        PrivateFiles.CreateFolder(Path.GetDirectoryName(path)!);
        var temporary = $"{path}.{Guid.NewGuid():N}";
        using (var file = PrivateFiles.Create(temporary))
        {
            file.Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{sequence}\n{hash}\n{Mac(sequence, hash)}")));
            file.Flush(flushToDisk: true);
        }

        File.Move(temporary, path, overwrite: true);
    }

    private string Mac(long sequence, string hash) => Convert.ToHexStringLower(HMACSHA256.HashData(
        keys.Get(AuditChain.KeyName), Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"end\n{sequence}\n{hash}"))));
}
