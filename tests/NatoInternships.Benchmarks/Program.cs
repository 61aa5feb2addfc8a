using NatoInternships.Benchmarks.Yardstick;

namespace NatoInternships.Benchmarks;

/// <summary>
/// Compares the published portal with its yardsticks: docs/performance.md. With the argument "yardstick" it is the server that the portal
/// is compared with.
/// </summary>
internal static class BenchmarkProgram
{
    public static async Task<int> Main(string[] arguments)
    {
        if (arguments is ["yardstick", ..])
        {
            await YardstickServer.RunAsync();

            return 0;
        }

        var missed = await Bench.RunAsync(Options.Read(arguments), Console.WriteLine);
        Console.WriteLine(missed == 0 ? "Every goal is met." : $"{missed} goals are missed.");

        return 0; // A missed goal is a result, not a failure.
    }
}
