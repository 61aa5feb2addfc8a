using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text;

namespace NatoInternships.Infrastructure.Documents;

/// <summary>
/// Flushes a folder to disk. On Unix a renamed file survives a power cut only when its folder is flushed too. .NET cannot open a folder as
/// a file, so this calls libc. On Windows the journal of the file system does it.
/// </summary>
internal static class DurableFolders
{
    private const int ReadOnly = 0;

    public static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var descriptor = Open(Encoding.UTF8.GetBytes(folder + '\0'), ReadOnly);
        if (descriptor < 0)
        {
            throw Failure("open");
        }

        try
        {
            if (Fsync(descriptor) != 0)
            {
                throw Failure("fsync");
            }
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    private static IOException Failure(string call)
    {
        var error = Marshal.GetLastPInvokeError();

        return new IOException($"{call} of a document folder failed ({error}).", new Win32Exception(error));
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Fsync(int descriptor);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int descriptor);
}
