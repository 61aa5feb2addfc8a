using System.Globalization;

namespace NatoInternships.Infrastructure.Documents;

/// <summary>Counts the pages of a clean PDF.</summary>
internal sealed class PdfPages(ChildProgram qpdf)
{
    // A page number has at most ten digits. Longer output is not a page number.
    private const int MostOutput = 64;

    /// <returns>1 or more; null when <c>qpdf</c> cannot count. The document stays accepted.</returns>
    public async Task<int?> CountAsync(string path, CancellationToken ct)
    {
        var output = "";
        var exit = await qpdf.RunAsync(["--show-npages", path], async (stream, token) =>
        {
            var buffer = new char[MostOutput];
            using var reader = new StreamReader(stream);
            output = new string(buffer, 0, await reader.ReadBlockAsync(buffer, token));

            return output.Length < MostOutput;
        }, ct);

        return exit.Code is not null && int.TryParse(output.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var pages) && pages > 0 ? pages : null;
    }
}
