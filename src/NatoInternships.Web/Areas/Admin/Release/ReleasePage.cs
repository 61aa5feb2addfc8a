using NatoInternships.Web.Areas.Admin.Shared;

namespace NatoInternships.Web.Areas.Admin.Release;

/// <summary>What a release would tell, and the releases before.</summary>
public sealed record ReleasePage
{
    public required ScreeningScope Scope { get; init; }

    /// <summary>When it was read.</summary>
    public required DateTimeOffset ReadAt { get; init; }

    /// <summary>Held decisions that the signed-in account can release.</summary>
    public required int Eligible { get; init; }

    public required int NotEligible { get; init; }

    /// <summary>Held decisions with a result that this account overruled: another lead releases them.</summary>
    public required int OverruledByMe { get; init; }

    /// <summary>Held decisions with a result that somebody else overruled. This release confirms them.</summary>
    public required int OverruledByOthers { get; init; }

    /// <summary>Number of candidates who get an email.</summary>
    public required int Candidates { get; init; }

    /// <summary>Applications of the call that still wait for a decision.</summary>
    public required int Waiting { get; init; }

    /// <summary>The latest first.</summary>
    public required IReadOnlyList<PastRelease> Past { get; init; }

    /// <summary>Whether a release was refused because the number had changed.</summary>
    public bool IsTooLate { get; init; }

    public int Count => Eligible + NotEligible;

    public bool IsRunning => Past.Any(release => release.DoneAt is null);
}

/// <param name="StartedAt">When.</param>
/// <param name="DoneAt">Null while it runs.</param>
/// <param name="By">The lead; null for an account that is no lead any more.</param>
/// <param name="Count">Number of decisions when it was started.</param>
/// <param name="Released">Number that are released by now.</param>
public sealed record PastRelease(DateTimeOffset StartedAt, DateTimeOffset? DoneAt, string? By, int Count, int Released);
