using Xunit;

namespace NatoInternships.TestSupport.Skipping;

/// <summary>A fact about pages in a real browser; skipped when none is installed.</summary>
public sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute() => Skip = Chromium.Missing;
}
