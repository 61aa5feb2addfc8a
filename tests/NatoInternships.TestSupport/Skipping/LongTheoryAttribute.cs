using Xunit;

namespace NatoInternships.TestSupport.Skipping;

/// <summary>A theory that takes minutes. ./test.sh --all runs it; otherwise it is skipped.</summary>
public sealed class LongTheoryAttribute : TheoryAttribute
{
    public LongTheoryAttribute() => Skip = LongRun.IsWanted ? null : LongRun.Reason;
}
