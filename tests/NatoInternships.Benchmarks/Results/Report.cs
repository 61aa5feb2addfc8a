using System.Globalization;
using System.Text;
using System.Text.Json;
using NatoInternships.Benchmarks.Machine;

namespace NatoInternships.Benchmarks.Results;

/// <summary>Writes the figures of a run as a Markdown table and as JSON.</summary>
internal static class Report
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true };

    public static void Write(string folder, Options options, DateTimeOffset at, IReadOnlyList<Figure> figures, IReadOnlyList<string> notes)
    {
        Directory.CreateDirectory(folder);
        var head = Facts(options, at);
        File.WriteAllText(Path.Combine(folder, "benchmark.md"), Markdown(head, figures, notes));
        File.WriteAllText(
            Path.Combine(folder, "benchmark.json"),
            JsonSerializer.Serialize(new { At = at, Machine = MachineFacts.Describe(), Options = new { options.Rounds, options.Seconds, options.Connections, options.Submissions, options.Candidates, options.MostForeignPercent }, Figures = figures, Notes = notes }, Json));
    }

    private static string Markdown(string head, IReadOnlyList<Figure> figures, IReadOnlyList<string> notes)
    {
        var text = new StringBuilder(head).AppendLine();
        text.AppendLine("| scenario | server | figure | of the yardstick | goal | met | CPU a request, µs: server / database | ms: median / 99th | others, % | rounds dropped |");
        text.AppendLine("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (var figure in figures)
        {
            text.AppendLine(Line(figure));
        }

        text.AppendLine();
        foreach (var note in notes)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"- {note}");
        }

        return text.ToString();
    }

    private static string Line(Figure figure)
    {
        var goal = figure.Goal is { } wanted ? $"{(wanted.AtLeast ? "≥" : "≤")} {Number(wanted.Limit)}" : "";
        var cost = figure.ServerMicroseconds is { } server ? $"{Number(server)} / {(figure.DatabaseMicroseconds is { } database ? Number(database) : "-")}" : "";
        var time = figure.MedianMilliseconds is { } median ? $"{Number(median)} / {Number(figure.Percentile99Milliseconds ?? 0)}" : "";
        string[] cells =
        [
            figure.Scenario, figure.Server, $"{Number(figure.Value)} {figure.Unit}{(figure.Note is { } note ? $" ({note})" : "")}", figure.Ratio is { } ratio ? Number(ratio) : "", goal,
            figure.IsMet switch { true => "yes", false => "**no**", null => "" }, cost, time,
            figure.ForeignPercent is { } foreign ? foreign.ToString("0.0", CultureInfo.InvariantCulture) : "",
            figure.ForeignPercent is null ? "" : figure.Dropped.ToString(CultureInfo.InvariantCulture),
        ];

        return $"| {string.Join(" | ", cells)} |";
    }

    private static string Facts(Options options, DateTimeOffset at) => string.Create(CultureInfo.InvariantCulture, $"""
        Measured on {at:d MMMM yyyy} at {at:HH:mm} UTC. {MachineFacts.Describe()}. Load generator, servers and databases share the machine.
        {options.Rounds} interleaved rounds, medians; pages for {options.Seconds} s over {options.Connections} connections, {options.Submissions} submissions a round.
        Databases: 30 open notices, {options.Candidates} candidates with about {options.Candidates * 3} applications beside those who act.

        """);

    private static string Number(double value) => value switch
    {
        >= 1000 => Math.Round(value).ToString("N0", CultureInfo.InvariantCulture),
        >= 10 => value.ToString("0.0", CultureInfo.InvariantCulture),
        _ => value.ToString("0.###", CultureInfo.InvariantCulture),
    };
}
