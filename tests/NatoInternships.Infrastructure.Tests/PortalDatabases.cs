using NatoInternships.TestSupport.Databases;

namespace NatoInternships.Infrastructure.Tests;

/// <summary>The portal's databases for the tests of one class.</summary>
public sealed class PortalDatabases() : EngineDatabases(typeof(Program).Assembly);
