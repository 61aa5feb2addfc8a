namespace NatoInternships.TestSupport.Databases;

/// <inheritdoc cref="OnEngineAttribute"/>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class OnSqliteAttribute(params object[] arguments) : OnEngineAttribute(Engine.Sqlite, arguments);
