using System.Diagnostics;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace NatoInternships.TestSupport.Hosting;

/// <summary>
/// The services as the program registers them. Stops the entry point when the host is built, like <c>dotnet ef</c>. Nothing listens, no job
/// runs and nothing is migrated.
/// </summary>
public sealed class HostServices : IAsyncDisposable
{
    private static readonly Lock OneAtATime = new(); // A listener would also receive hosts of other tests.

    private readonly IHost host;

    private HostServices(IHost host)
    {
        this.host = host;
    }

    public IServiceProvider Services => host.Services;

    /// <param name="program">The assembly with the entry point.</param>
    /// <param name="settings">Configuration keys with colons. They override every file.</param>
    /// <param name="replace">Registrations that come last, for example a clock.</param>
    public static HostServices Of(Assembly program, IReadOnlyDictionary<string, string> settings, Action<IServiceCollection>? replace = null)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(settings);
        string[] arguments = [.. settings.Select(setting => $"--{setting.Key}={setting.Value}")];
        var watcher = new Watcher(replace);
        Exception? failure = null;
        var thread = new Thread(() =>
        {
            using var subscription = watcher.Watch();
            try
            {
                program.EntryPoint!.Invoke(null, [arguments]);
            }
            catch (TargetInvocationException exception) when (exception.InnerException is BuiltException)
            {
                // Expected: the listener stops the program.
            }
            catch (TargetInvocationException exception)
            {
                failure = exception.InnerException;
            }
        });
        lock (OneAtATime)
        {
            thread.Start();
            thread.Join();
        }

        return watcher.Host is { } host
            ? new HostServices(host)
            : throw new InvalidOperationException("The program ended before its host was built.", failure);
    }

    public async ValueTask DisposeAsync()
    {
        if (host is IAsyncDisposable disposable)
        {
            await disposable.DisposeAsync();
        }
        else
        {
            host.Dispose();
        }
    }

    private sealed class BuiltException : Exception;

    private sealed class Watcher(Action<IServiceCollection>? replace) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        private static readonly AsyncLocal<Watcher?> Current = new();

        public IHost? Host { get; private set; }

        public IDisposable Watch()
        {
            Current.Value = this;

            return DiagnosticListener.AllListeners.Subscribe(this);
        }

        public void OnNext(DiagnosticListener value)
        {
            if (Current.Value == this && value.Name == "Microsoft.Extensions.Hosting")
            {
                value.Subscribe(this);
            }
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (Current.Value != this)
            {
                return; // The host of another test, built at the same time.
            }

            if (value is { Key: "HostBuilding", Value: IHostBuilder builder } && replace is not null)
            {
                builder.ConfigureServices((_, services) => replace(services));
            }

            if (value is { Key: "HostBuilt", Value: IHost built })
            {
                Host = built;
                throw new BuiltException();
            }
        }

        public void OnCompleted()
        {
            // The listener ends with its host.
        }

        public void OnError(Exception error) => throw new InvalidOperationException("A diagnostic listener failed.", error);
    }
}
