using System.Collections.Concurrent;
using System.Reflection;
using Xunit;

namespace NatoInternships.TestSupport.Databases;

/// <summary>
/// One database on each engine for the tests of a class, created at first use. A class fixture derives from it to name the program.
/// </summary>
public abstract class EngineDatabases(Assembly program, TimeProvider? clock = null) : IAsyncLifetime
{
    private readonly ConcurrentDictionary<Engine, Lazy<Task<EngineDatabase>>> made = new();

    public Task<EngineDatabase> On(Engine engine) =>
        made.GetOrAdd(engine, wanted => new Lazy<Task<EngineDatabase>>(() => EngineDatabase.CreateAsync(program, wanted, clock))).Value;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var database in made.Values)
        {
            await (await database.Value).DisposeAsync();
        }
    }
}
