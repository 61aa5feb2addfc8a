using System.Collections.Concurrent;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace NatoInternships.Web.Tests;

/// <summary>Keeps the log of the host in the format of the Production host.</summary>
public sealed class LogLines : ILogEventSink
{
    private readonly ConcurrentQueue<string> lines = new();

    public IReadOnlyCollection<string> All => lines;

    public void Emit(LogEvent logEvent)
    {
        using var writer = new StringWriter();
        new CompactJsonFormatter().Format(logEvent, writer);
        lines.Enqueue(writer.ToString());
    }
}
