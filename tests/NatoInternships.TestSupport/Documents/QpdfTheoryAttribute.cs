using Xunit;

namespace NatoInternships.TestSupport.Documents;

/// <summary>A theory that needs <c>qpdf</c>: reported as skipped where it is missing.</summary>
public sealed class QpdfTheoryAttribute : TheoryAttribute
{
    /// <summary>Looks for it.</summary>
    public QpdfTheoryAttribute() => Skip = Qpdf.IsAvailable ? null : "qpdf is not installed on this machine.";
}
