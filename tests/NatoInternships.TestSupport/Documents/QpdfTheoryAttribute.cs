using Xunit;

namespace NatoInternships.TestSupport.Documents;

/// <summary>A theory that needs <c>qpdf</c>; skipped when it is missing.</summary>
public sealed class QpdfTheoryAttribute : TheoryAttribute
{
    public QpdfTheoryAttribute() => Skip = Qpdf.IsAvailable ? null : "qpdf is not installed on this machine.";
}
