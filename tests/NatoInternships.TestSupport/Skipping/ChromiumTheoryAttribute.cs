using Xunit;

namespace NatoInternships.TestSupport.Skipping;

/// <summary>A theory about pages in a real browser; skipped when none is installed.</summary>
public sealed class ChromiumTheoryAttribute : TheoryAttribute
{
    public ChromiumTheoryAttribute() => Skip = Chromium.Missing;
}
