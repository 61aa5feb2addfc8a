namespace NatoInternships.Infrastructure.Documents;

/// <summary>Creates files and folders that only the owner account can read, where the system supports it.</summary>
public static class PrivateFiles
{
    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Creates a folder and its parents when they are missing.</summary>
    /// <exception cref="DirectoryNotFoundException">A file has the name of the folder.</exception>
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
            // For a whole path, the framework sets the mode of the last folder only.
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } above && !Directory.Exists(above))
            {
                CreateFolder(above);
            }

            Directory.CreateDirectory(path, OwnerFile | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Removes all permissions of a file except the owner's.</summary>
    public static void Close(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, OwnerFile);
        }
    }

    /// <summary>
    /// Returns the content of a small file, and creates the file when it is missing or empty. Processes that start together get the same
    /// content: the first that locks the file writes it.
    /// </summary>
    /// <param name="path">The file. Its folder is created when it is missing.</param>
    /// <param name="make">Returns the content of a new file: at least one byte.</param>
    /// <exception cref="IOException">The file stays locked for some seconds, or cannot be read or written.</exception>
    public static byte[] ReadOrMake(string path, Func<byte[]> make)
    {
        CreateFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var how = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            how.UnixCreateMode = OwnerFile;
        }

        using var file = Locked(path, how);
        if (file.Length > 0)
        {
            var content = new byte[file.Length];
            file.ReadExactly(content);

            return content;
        }

        var made = make();
        file.Write(made);
        file.Flush(flushToDisk: true);

        return made;
    }

    /// <summary>Creates a file without a buffer. Throws when it already exists.</summary>
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

    private static FileStream Locked(string path, FileStreamOptions how)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                return new FileStream(path, how);
            }
            catch (IOException) when (tries < 100)
            {
                Thread.Sleep(50); // Another process reads or writes the file.
            }
        }
    }
}
