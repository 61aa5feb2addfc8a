using System.Reflection;
using Xunit.Sdk;

namespace NatoInternships.TestSupport.Databases;

/// <summary>Runs a theory on one engine, whose name is its last argument; skipped when the engine is not configured.</summary>
public abstract class OnEngineAttribute : DataAttribute
{
    private readonly Engine engine;
    private readonly object[] arguments;

    /// <param name="engine">The engine.</param>
    /// <param name="arguments">The arguments before it.</param>
    protected OnEngineAttribute(Engine engine, object[] arguments)
    {
        this.engine = engine;
        this.arguments = arguments;
        Skip = Engines.Missing(engine);
    }

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[.. arguments, engine]];
}
