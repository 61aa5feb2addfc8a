using NatoInternships.Benchmarks.Load;
using NatoInternships.Benchmarks.Machine;

namespace NatoInternships.Benchmarks.Results;

/// <summary>One measurement of one server.</summary>
/// <param name="Measured">What came back.</param>
/// <param name="Use">What used the machine meanwhile.</param>
/// <param name="Dropped">Rounds of it that were disturbed and measured again.</param>
internal sealed record Round(Measured Measured, MachineUse Use, int Dropped)
{
    /// <summary>Microseconds of the server's processor time a request.</summary>
    public double ServerMicroseconds => Use.ServerSeconds * 1e6 / Math.Max(1, Measured.Requests);

    public double DatabaseMicroseconds => Use.DatabaseSeconds * 1e6 / Math.Max(1, Measured.Requests);
}
