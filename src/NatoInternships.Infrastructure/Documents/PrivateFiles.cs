namespace NatoInternships.Infrastructure.Documents;

/// <summary>Files and folders that only the owning account can read, where the system knows such modes.</summary>
public static class PrivateFiles
{
    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Creates a folder and those above it, where they are missing.</summary>
    /// <exception cref="DirectoryNotFoundException">A file lies where a folder is needed.</exception>
    public static void CreateFolder(string path)
    {
        if (File.Exists(path))
        {
            throw new DirectoryNotFoundException("A file lies where a folder is needed.");
        }

        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            // Asked for a whole path, the framework closes only its last folder.
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } above && !Directory.Exists(above))
            {
                CreateFolder(above);
            }

            Directory.CreateDirectory(path, OwnerFile | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Takes every right to a file from everybody but its owner.</summary>
    public static void Close(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, OwnerFile);
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
