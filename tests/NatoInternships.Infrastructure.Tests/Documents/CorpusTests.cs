using System.Diagnostics;
using System.Globalization;
using NatoInternships.Domain.Documents;
using NatoInternships.Infrastructure.Documents;
using Xunit;

namespace NatoInternships.Infrastructure.Tests.Documents;

/// <summary>
/// Stores and inspects every file of a folder, and writes the result beside it. For collections of real files, which are not committed.
/// </summary>
public sealed class CorpusTests
{
    [CorpusFact]
    public async Task Every_file_of_the_folder_gets_a_result()
    {
        var folder = Environment.GetEnvironmentVariable(CorpusFactAttribute.Variable)!;
        using var store = new AStore();
        var inspector = AnInspector.With(new DocumentInspectionOptions());
        var lines = new List<string>();
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var watch = Stopwatch.StartNew();
            var answer = await JudgeAsync(store, inspector, path);
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{answer}\t{watch.ElapsedMilliseconds}\t{Path.GetRelativePath(folder, path)}"));
        }

        await File.WriteAllLinesAsync(Path.TrimEndingDirectorySeparator(folder) + ".tsv", lines);
        Assert.DoesNotContain(lines, line => line.StartsWith(nameof(InspectionOutcome.NotInspected), StringComparison.Ordinal) || line.StartsWith("Failed", StringComparison.Ordinal));
    }

    private static async Task<string> JudgeAsync(AStore store, DocumentInspector inspector, string path)
    {
        try
        {
            await using var file = File.OpenRead(path);
            if (await store.Store.StoreAsync(file, UploadLimits.MaxBytes, CancellationToken.None) is not StoreOutcome.Stored stored)
            {
                file.Position = 0;

                return $"AtOnce {await store.Store.StoreAsync(file, UploadLimits.MaxBytes, CancellationToken.None)}";
            }

            await using var plain = await store.Store.OpenAsync(stored.Key, CancellationToken.None);
            var outcome = await inspector.InspectAsync(plain!, stored.Format, CancellationToken.None);
            await store.Store.DeleteAsync(stored.Key, CancellationToken.None);

            return outcome.ToString();
        }
        catch (Exception exception)
        {
            return $"Failed {exception.GetType().Name}";
        }
    }
}
