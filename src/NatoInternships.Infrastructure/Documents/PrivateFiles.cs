namespace NatoInternships.Infrastructure.Documents;

/// <summary>Files and folders that only the owning account can read, where the system knows such modes.</summary>
internal static class PrivateFiles
{
    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, OwnerFile | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Creates a file that must not exist yet, unbuffered.</summary>
    public static FileStream Create(string path, FileAccess access = FileAccess.Write, FileOptions options = FileOptions.None)
    {
        var how = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = access,
            Share = access == FileAccess.Write ? FileShare.None : FileShare.ReadWrite | FileShare.Delete,
            Options = options,
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows())
        {
            how.UnixCreateMode = OwnerFile;
        }

        return new LocalFile(path, how);
    }
}
