using Xunit;

namespace NatoInternships.TestSupport.Skipping;

/// <summary>A test that takes minutes: run by ./test.sh --all, else reported as skipped.</summary>
public sealed class LongFactAttribute : FactAttribute
{
    public LongFactAttribute() => Skip = LongRun.IsWanted ? null : LongRun.Reason;
}
