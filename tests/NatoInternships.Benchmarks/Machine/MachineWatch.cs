using System.Diagnostics;

namespace NatoInternships.Benchmarks.Machine;

/// <summary>Measures the processor time during a measurement: of the server, its database, the generator, and other processes.</summary>
/// <param name="server">Process of the measured server.</param>
/// <param name="database">Root process of its database server; 0 for none.</param>
/// <param name="others">Further processes of the benchmark, idle meanwhile.</param>
internal sealed class MachineWatch(int server, int database, IReadOnlyList<int> others)
{
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly (double Programs, double Stolen) machine = ProcessorTime.OfMachine();
    private readonly double serverOnly = ProcessorTime.Of(server);
    private readonly double serverTree = ProcessorTime.OfTree(server);
    private readonly double databaseTree = database == 0 ? 0 : ProcessorTime.OfTree(database);
    private readonly double rest = ProcessorTime.Of(Environment.ProcessId) + others.Sum(ProcessorTime.OfTree);

    public MachineUse Stop()
    {
        var serverUsed = ProcessorTime.Of(server) - serverOnly;
        var treeUsed = ProcessorTime.OfTree(server) - serverTree;
        var databaseUsed = database == 0 ? 0 : ProcessorTime.OfTree(database) - databaseTree;
        var restUsed = ProcessorTime.Of(Environment.ProcessId) + others.Sum(ProcessorTime.OfTree) - rest;
        var now = ProcessorTime.OfMachine();
        var capacity = watch.Elapsed.TotalSeconds * Environment.ProcessorCount;

        // The ticks of the machine and of its processes are counted separately, so single ticks may be missing.
        var foreign = Math.Max(0, now.Programs - machine.Programs - treeUsed - databaseUsed - restUsed);

        return new MachineUse(serverUsed, treeUsed - serverUsed, databaseUsed, restUsed, 100 * foreign / capacity, 100 * (now.Stolen - machine.Stolen) / capacity);
    }
}

/// <param name="ServerSeconds">Processor time of the server.</param>
/// <param name="ChildSeconds">Of processes that it started, such as the inspection's.</param>
/// <param name="DatabaseSeconds">Of its database server.</param>
/// <param name="GeneratorSeconds">Of the load generator and of idle servers.</param>
/// <param name="ForeignPercent">Percentage of all processors used by processes outside the benchmark.</param>
/// <param name="StolenPercent">Percentage of all processors taken by the host machine.</param>
internal sealed record MachineUse(
    double ServerSeconds, double ChildSeconds, double DatabaseSeconds, double GeneratorSeconds, double ForeignPercent, double StolenPercent)
{
    /// <summary>Returns whether other processes used too much for a reliable figure.</summary>
    public bool IsDisturbed(double mostPercent) => ForeignPercent + StolenPercent > mostPercent;
}
