using System.Text.RegularExpressions;

namespace NatoInternships.TestSupport.Hosting;

/// <summary>The settings of the portal in docker-compose.yml, with the values of .env.example.</summary>
public static partial class ComposeFile
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Repository.Root, "docker-compose.yml"));

    /// <summary>Settings from the environment, by configuration key with colons.</summary>
    public static IReadOnlyDictionary<string, string> Settings { get; } = Section("  environment: &settings\n", "\nservices:")
        .Select(line => Setting().Match(line))
        .Where(setting => setting.Success)
        .ToDictionary(setting => Key(setting.Groups["name"].Value), setting => Filled(setting.Groups["value"].Value));

    /// <summary>Settings from secret files, by configuration key: the name of the file under secrets/.</summary>
    public static IReadOnlyDictionary<string, string> Secrets { get; } = Secret().Matches(string.Join('\n', Section("\n  portal:\n", "\n  migrate:\n")))
        .ToDictionary(secret => Key(secret.Groups["key"].Value), secret => secret.Groups["file"].Value);

    private static string[] Section(string from, string to)
    {
        var start = Text.IndexOf(from, StringComparison.Ordinal) + from.Length;

        return Text[start..Text.IndexOf(to, start, StringComparison.Ordinal)].Split('\n');
    }

    private static string Key(string name) => name.Replace("__", ":", StringComparison.Ordinal);

    private static string Filled(string value)
    {
        var answers = File.ReadLines(Path.Combine(Repository.Root, ".env.example"))
            .Where(line => !line.StartsWith('#') && line.Contains('=', StringComparison.Ordinal))
            .ToDictionary(line => line.Split('=', 2)[0], line => line.Split('=', 2)[1]);

        return Variable().Replace(value.Trim('"'), variable => answers[variable.Groups["name"].Value]);
    }

    [GeneratedRegex(@"^    (?<name>\w+): (?<value>.*)$")]
    private static partial Regex Setting();

    [GeneratedRegex(@"- source: (?<file>\S+)\s+target: (?<key>\w+)")]
    private static partial Regex Secret();

    [GeneratedRegex(@"\$\{(?<name>\w+)[^}]*\}")]
    private static partial Regex Variable();
}
