using Xunit;

namespace NatoInternships.TestSupport.Skipping;

/// <summary>A fact about the portal behind its TLS proxy, reported as skipped where nginx is missing.</summary>
public sealed class NginxFactAttribute : FactAttribute
{
    public NginxFactAttribute() => Skip = Nginx.Missing;
}
