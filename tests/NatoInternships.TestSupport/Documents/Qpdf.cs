using System.Diagnostics;

namespace NatoInternships.TestSupport.Documents;

/// <summary>The installed <c>qpdf</c>, for samples that only it can create.</summary>
public static class Qpdf
{
    /// <summary>Whether it is on PATH.</summary>
    public static bool IsAvailable { get; } =
        OperatingSystem.IsLinux() && (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, "qpdf")));

    /// <summary>Processes a document with qpdf.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static byte[] Run(byte[] document, params IEnumerable<string> options)
    {
        var folder = Directory.CreateTempSubdirectory("qpdf-sample-");
        try
        {
            var (input, output) = (Path.Combine(folder.FullName, "in.pdf"), Path.Combine(folder.FullName, "out.pdf"));
            File.WriteAllBytes(input, document);
            using var process = Process.Start("qpdf", [.. options, input, output]);
            process.WaitForExit();

            return process.ExitCode == 0 ? File.ReadAllBytes(output) : throw new InvalidOperationException($"qpdf ended with {process.ExitCode}.");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
