using System.Diagnostics;

namespace NatoInternships.Benchmarks.Load;

/// <summary>Sends requests over a fixed number of connections, one thread each, and checks every response.</summary>
internal static class Generator
{
    /// <summary>
    /// One step of a worker: sends a request over the connection and checks the response. Returns false when nothing is left to do.
    /// </summary>
    public delegate bool Step(RawConnection connection, int worker);

    /// <summary>Sends the next request after each response, until the time is over or a step returns false.</summary>
    public static Measured Run(int port, int connections, TimeSpan time, Step step) => Run(port, connections, (connection, worker, ready) =>
    {
        var latencies = new List<double>(64 * 1024);
        ready();
        var (watch, last) = (Stopwatch.StartNew(), 0.0);
        while (watch.Elapsed < time && step(connection, worker))
        {
            var now = watch.Elapsed.TotalMilliseconds;
            latencies.Add(now - last);
            last = now;
        }

        return latencies;
    });

    /// <summary>
    /// Sends at a steady pace, whatever the response times are. A request that waited for a late response counts as late itself.
    /// </summary>
    public static Measured Pace(int port, int connections, double perSecond, TimeSpan time, Step step)
    {
        var every = TimeSpan.FromSeconds(connections / perSecond);

        return Run(port, connections, (connection, worker, ready) =>
        {
            var latencies = new List<double>();
            ready();
            var watch = Stopwatch.StartNew();
            for (var due = every * worker / connections; due < time; due += every)
            {
                var early = due - watch.Elapsed;
                if (early > TimeSpan.Zero)
                {
                    Thread.Sleep(early);
                }

                var started = early > TimeSpan.Zero ? watch.Elapsed : due;
                if (!step(connection, worker))
                {
                    break;
                }

                latencies.Add((watch.Elapsed - started).TotalMilliseconds);
            }

            return latencies;
        });
    }

    private static Measured Run(int port, int connections, Func<RawConnection, int, Action, List<double>> work)
    {
        var results = new List<double>[connections];
        Exception? failure = null;
        using var gate = new Barrier(connections + 1);
        var threads = Enumerable.Range(0, connections).Select(worker => new Thread(() =>
        {
            var isReady = false;
            try
            {
                using var connection = new RawConnection(port);
                results[worker] = work(connection, worker, () =>
                {
                    isReady = true;
                    gate.SignalAndWait();
                });
            }
            catch (Exception exception)
            {
                Interlocked.CompareExchange(ref failure, exception, null);
                if (!isReady)
                {
                    gate.SignalAndWait();
                }
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        gate.SignalAndWait();
        var watch = Stopwatch.StartNew();
        threads.ForEach(thread => thread.Join());
        var seconds = watch.Elapsed.TotalSeconds;
        if (failure is not null)
        {
            throw new InvalidOperationException($"A request went wrong: {failure.Message}", failure);
        }

        var latencies = results.SelectMany(one => one).Order().ToArray();

        return new Measured(latencies.Length, seconds, latencies);
    }
}
