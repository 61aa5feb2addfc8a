using System.Diagnostics;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using NatoInternships.TestSupport.Hosting;
using Xunit;

namespace NatoInternships.EndToEnd.Tests;

/// <summary>The publish script, run on a copy of the sources, and the portal that it makes.</summary>
public sealed class PublishTests : IDisposable
{
    private static readonly string[] Sources =
        ["src", "scripts", ".config", "global.json", "Directory.Build.props", "Directory.Packages.props", "BannedSymbols.txt", ".editorconfig"];

    private readonly DirectoryInfo place = Directory.CreateTempSubdirectory("portal-publish-");

    public void Dispose() => place.Delete(recursive: true);

    [Fact]
    public async Task A_published_portal_has_the_compiled_models_and_answers()
    {
        CopySources();
        var output = Path.Combine(place.FullName, "out");

        var (exitCode, printed) = await PublishAsync(output);

        Assert.True(exitCode == 0, printed);
        var types = TypesOf(Path.Combine(output, "NatoInternships.Infrastructure.dll"));
        Assert.All(["Sqlite", "SqlServer", "PostgreSql"], engine => Assert.Contains($"{engine}PortalDbContextModel", types));
        using var portal = await PortalProcess.StartAsync(new Dictionary<string, string> { ["Demo:Seed"] = "false" }, Path.Combine(output, "NatoInternships.Web.dll"));
        using var client = new HttpClient();
        var page = await client.GetStringAsync(new Uri($"{portal.Address}/en/vacancies"));
        Assert.Contains("<h1", page, StringComparison.Ordinal);
        Assert.Empty(Directory.GetDirectories(place.FullName, "CompiledModel", SearchOption.AllDirectories));
    }

    // The tree itself stays untouched: other tests read it meanwhile.
    private void CopySources()
    {
        foreach (var file in Sources.Select(name => Path.Combine(Repository.Root, name)).SelectMany(path =>
            Directory.Exists(path) ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories) : [path]))
        {
            var relative = Path.GetRelativePath(Repository.Root, file);
            if (relative.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules" or "App_Data"))
            {
                continue;
            }

            var copy = Path.Combine(place.FullName, relative);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private async Task<(int ExitCode, string Printed)> PublishAsync(string output)
    {
        using var process = Process.Start(new ProcessStartInfo("/bin/bash", ["scripts/publish.sh", output])
        {
            WorkingDirectory = place.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var printed = process.StandardOutput.ReadToEndAsync();
        var complained = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        return (process.ExitCode, await printed + await complained);
    }

    private static List<string> TypesOf(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();

        return [.. metadata.TypeDefinitions.Select(type => metadata.GetString(metadata.GetTypeDefinition(type).Name))];
    }
}
