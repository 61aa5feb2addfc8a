using System.Globalization;

namespace NatoInternships.Benchmarks.Machine;

/// <summary>Processor time from /proc, in seconds.</summary>
internal static class ProcessorTime
{
    // USER_HZ, which is 100 on every Linux that .NET runs on.
    private const double TicksPerSecond = 100;

    /// <summary>
    /// Returns the processor time of a process and its descendants, including ended ones that were awaited; 0 when it no longer exists.
    /// </summary>
    public static double OfTree(int root)
    {
        var processes = All();
        var children = processes.ToLookup(pair => pair.Value.Parent, pair => pair.Key);
        double sum = 0;
        var open = new Stack<int>([root]);
        while (open.TryPop(out var id))
        {
            if (processes.TryGetValue(id, out var one))
            {
                sum += one.Own + one.Awaited;
            }

            foreach (var child in children[id])
            {
                open.Push(child);
            }
        }

        return sum;
    }

    /// <summary>Returns the processor time of one process itself.</summary>
    public static double Of(int id) => Read(id)?.Own ?? 0;

    /// <summary>
    /// Returns the processor time of programs and kernel on all processors since the machine started, without interrupts.
    /// </summary>
    public static (double Programs, double Stolen) OfMachine()
    {
        var fields = File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..]
            .Select(field => double.Parse(field, CultureInfo.InvariantCulture) / TicksPerSecond).ToArray();

        return (fields[0] + fields[1] + fields[2], fields[7]);
    }

    private static Dictionary<int, (int Parent, double Own, double Awaited)> All()
    {
        var all = new Dictionary<int, (int, double, double)>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && Read(id) is { } one)
            {
                all[id] = one;
            }
        }

        return all;
    }

    private static (int Parent, double Own, double Awaited)? Read(int id)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{id.ToString(CultureInfo.InvariantCulture)}/stat");
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' '); // The name may contain any character.
            double Ticks(int index) => double.Parse(fields[index], CultureInfo.InvariantCulture) / TicksPerSecond;

            return (int.Parse(fields[1], CultureInfo.InvariantCulture), Ticks(11) + Ticks(12), Ticks(13) + Ticks(14));
        }
        catch (IOException)
        {
            return null; // The process ended meanwhile.
        }
        catch (UnauthorizedAccessException)
        {
            return null;
        }
    }
}
