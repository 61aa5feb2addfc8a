using System.Globalization;
using System.Runtime.InteropServices;

namespace NatoInternships.Benchmarks.Machine;

/// <summary>Facts about the machine, to interpret a figure.</summary>
internal static class MachineFacts
{
    public static string Describe()
    {
        var model = File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim()
            : null;
        var gibibytes = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1024.0 * 1024 * 1024);

        return string.Create(CultureInfo.InvariantCulture,
            $"{Environment.ProcessorCount} processors ({model ?? "unknown"}), {gibibytes:0} GiB of memory, {RuntimeInformation.OSDescription.Trim()}, {RuntimeInformation.FrameworkDescription}");
    }

    /// <summary>Returns the resident memory of a process in bytes.</summary>
    public static long ResidentBytes(int id)
    {
        var line = File.ReadLines($"/proc/{id.ToString(CultureInfo.InvariantCulture)}/status").First(one => one.StartsWith("VmRSS:", StringComparison.Ordinal));

        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
    }
}
