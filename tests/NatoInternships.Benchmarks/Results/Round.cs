using NatoInternships.Benchmarks.Load;
using NatoInternships.Benchmarks.Machine;

namespace NatoInternships.Benchmarks.Results;

/// <summary>One measurement of one server.</summary>
/// <param name="Measured">The result.</param>
/// <param name="Use">The processor use meanwhile.</param>
/// <param name="Dropped">Number of disturbed rounds that were repeated.</param>
internal sealed record Round(Measured Measured, MachineUse Use, int Dropped)
{
    /// <summary>Microseconds of the server's processor time for each request.</summary>
    public double ServerMicroseconds => Use.ServerSeconds * 1e6 / Math.Max(1, Measured.Requests);

    public double DatabaseMicroseconds => Use.DatabaseSeconds * 1e6 / Math.Max(1, Measured.Requests);
}
