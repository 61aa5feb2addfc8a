namespace NatoInternships.TestSupport.Databases;

/// <inheritdoc cref="OnEngineAttribute"/>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class OnSqlServerAttribute(params object[] arguments) : OnEngineAttribute(Engine.SqlServer, arguments);
