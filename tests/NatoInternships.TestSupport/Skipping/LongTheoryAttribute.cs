using Xunit;

namespace NatoInternships.TestSupport.Skipping;

/// <summary>A theory that takes minutes: run by ./test.sh --all, else reported as skipped.</summary>
public sealed class LongTheoryAttribute : TheoryAttribute
{
    public LongTheoryAttribute() => Skip = LongRun.IsWanted ? null : LongRun.Reason;
}
