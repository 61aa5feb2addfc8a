namespace NatoInternships.TestSupport.Databases;

/// <inheritdoc cref="OnEngineAttribute"/>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class OnPostgreSqlAttribute(params object[] arguments) : OnEngineAttribute(Engine.PostgreSql, arguments);
