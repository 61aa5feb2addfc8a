using Xunit;

namespace NatoInternships.TestSupport.Skipping;

/// <summary>A fact about the portal behind its TLS proxy; skipped when nginx is missing.</summary>
public sealed class NginxFactAttribute : FactAttribute
{
    public NginxFactAttribute() => Skip = Nginx.Missing;
}
