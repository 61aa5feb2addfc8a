using Xunit;

namespace NatoInternships.TestSupport.Documents;

/// <summary>A test that needs <c>qpdf</c>; skipped when it is missing.</summary>
public sealed class QpdfFactAttribute : FactAttribute
{
    public QpdfFactAttribute() => Skip = Qpdf.IsAvailable ? null : "qpdf is not installed on this machine.";
}
