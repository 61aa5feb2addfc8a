using Xunit;

namespace NatoInternships.TestSupport.Skipping;

/// <summary>A test that takes minutes. ./test.sh --all runs it; otherwise it is skipped.</summary>
public sealed class LongFactAttribute : FactAttribute
{
    public LongFactAttribute() => Skip = LongRun.IsWanted ? null : LongRun.Reason;
}
