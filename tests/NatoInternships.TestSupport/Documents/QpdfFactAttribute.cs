using Xunit;

namespace NatoInternships.TestSupport.Documents;

/// <summary>A test that needs <c>qpdf</c>: reported as skipped where it is missing.</summary>
public sealed class QpdfFactAttribute : FactAttribute
{
    /// <summary>Looks for it.</summary>
    public QpdfFactAttribute() => Skip = Qpdf.IsAvailable ? null : "qpdf is not installed on this machine.";
}
