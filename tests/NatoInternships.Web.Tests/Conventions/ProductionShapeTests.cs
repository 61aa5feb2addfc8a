using System.Diagnostics;
using System.Text.RegularExpressions;
using NatoInternships.TestSupport.Hosting;
using NatoInternships.TestSupport.Skipping;

namespace NatoInternships.Web.Tests.Conventions;

/// <summary>
/// Checks that docker-compose.yml, the Dockerfile and docs/operations.md name exactly the settings that the program reads.
/// </summary>
public sealed partial class ProductionShapeTests
{
    private static readonly string Operations = File.ReadAllText(Path.Combine(Repository.Root, "docs", "operations.md"));

    [Fact]
    public void Operations_lists_every_setting_with_its_default()
    {
        var documented = SettingRow().Matches(Operations).ToDictionary(row => row.Groups["key"].Value, row => row.Groups["default"].Value.Trim());

        Assert.Equal(
            KnownSettings.All.Select(setting => $"{setting.Key} = {setting.Value}").Order(StringComparer.Ordinal),
            documented.Select(setting => $"{setting.Key} = {setting.Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_setting_is_read_that_these_tests_do_not_know()
    {
        var known = KnownSettings.Sections.Keys.Concat(KnownSettings.All.Keys).Append("Sqlite"); // The name of the connection string.

        Assert.True(KnownSettings.InSources.Count > 15);
        Assert.Empty(KnownSettings.InSources.Except(known));
        Assert.Empty(KnownSettings.Sections.Keys.Except(KnownSettings.InSources));
    }

    [Fact]
    public void The_containers_are_given_settings_that_exist_and_all_that_have_no_default()
    {
        var given = ComposeFile.Settings.Keys.Concat(ComposeFile.Secrets.Keys).Where(key => key != "ASPNETCORE_ENVIRONMENT").Select(Known).ToList();

        Assert.Equal("Production", ComposeFile.Settings["ASPNETCORE_ENVIRONMENT"]);
        Assert.Empty(given.Except(KnownSettings.All.Keys));
        string[] otherEngines = ["ConnectionStrings:PostgreSql"];
        Assert.Empty(KnownSettings.All.Where(setting => setting.Value == KnownSettings.Required).Select(setting => setting.Key).Except(given).Except(otherEngines));
    }

    [Fact]
    public void The_image_sets_what_exists_and_is_not_run_by_root()
    {
        var image = File.ReadAllText(Path.Combine(Repository.Root, "Dockerfile"));

        Assert.Equal("Documents:Folder", Known(Assert.Single(ImageSetting().Matches(image)).Groups["key"].Value.Replace("__", ":", StringComparison.Ordinal)));
        Assert.Contains("\nUSER $APP_UID\n", image, StringComparison.Ordinal);
        Assert.All(Copied().Matches(image).SelectMany(copy => copy.Groups["from"].Value.Split(' ')), from =>
            Assert.NotEmpty(Directory.GetFileSystemEntries(Path.Combine(Repository.Root, Path.GetDirectoryName(from)!), Path.GetFileName(from))));
    }

    [Fact]
    public void Each_secret_is_made_by_the_script()
    {
        var compose = File.ReadAllText(Path.Combine(Repository.Root, "docker-compose.yml"));
        var script = File.ReadAllText(Path.Combine(Repository.Root, "scripts", "make-secrets.sh"));
        var files = SecretFile().Matches(compose).Select(file => file.Groups["name"].Value).ToList();

        Assert.True(files.Count > 10);
        Assert.All(files, file => Assert.True(
            script.Contains(file, StringComparison.Ordinal) || script.Contains($"certificate {file[..^4]} ", StringComparison.Ordinal), file));
    }

    [Fact]
    public void Operations_lists_every_verb()
    {
        var source = File.ReadAllText(SourceTree.Files("Verbs.cs").Single());
        var verbs = Verb().Matches(source).Select(verb => string.Join(' ', Word().Matches(verb.Value).Select(word => word.Groups["word"].Value))).Order(StringComparer.Ordinal);

        Assert.Equal(verbs, VerbRow().Matches(Operations).Select(row => row.Groups["verb"].Value.Replace(" FOLDER", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [ComposeFact]
    public async Task Compose_reads_the_file()
    {
        var start = new ProcessStartInfo("/bin/bash", [Path.Combine(Repository.Root, "scripts", "check-compose.sh"), "--services"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var check = Process.Start(start)!;
        var complained = check.StandardError.ReadToEndAsync();
        var services = (await check.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await check.WaitForExitAsync();

        Assert.True(check.ExitCode == 0, await complained);
        Assert.Equal(["database", "database-setup", "mail", "migrate", "portal", "proxy"], services.Order(StringComparer.Ordinal));
    }

    /// <summary>Returns the key without the index of a list or the id of a key.</summary>
    private static string Known(string key)
    {
        var parent = key[..Math.Max(0, key.LastIndexOf(':'))];

        return KnownSettings.All.ContainsKey(parent) ? parent : key;
    }

    [GeneratedRegex(@"^\| `(?<key>[A-Z][A-Za-z]*(:[A-Za-z]+)*)` \| (?<default>[^|]+) \| ", RegexOptions.Multiline)]
    private static partial Regex SettingRow();

    [GeneratedRegex(@"^    (ENV )?(?<key>[A-Z][a-z]+__\w+)=", RegexOptions.Multiline)]
    private static partial Regex ImageSetting();

    [GeneratedRegex(@"^COPY (?!--from)(?<from>.+) \S+$", RegexOptions.Multiline)]
    private static partial Regex Copied();

    [GeneratedRegex(@"file: \./secrets/(?<name>\S+)")]
    private static partial Regex SecretFile();

    [GeneratedRegex(@"^            \[.*, \.\.\] =>", RegexOptions.Multiline)]
    private static partial Regex Verb();

    [GeneratedRegex("\"(?<word>[a-z-]+)\"")]
    private static partial Regex Word();

    [GeneratedRegex(@"^\| `(?<verb>[a-z-]+( [a-z]+)?( FOLDER)?)` \| ", RegexOptions.Multiline)]
    private static partial Regex VerbRow();
}
