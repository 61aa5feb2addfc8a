namespace NatoInternships.Web.Framework.Load;

/// <summary>
/// Configuration section "Load": concurrent requests of this process. The defaults are for two cores (docs/operations.md).
/// </summary>
public sealed record LoadLimits
{
    /// <summary>Concurrent pages for anonymous users. A cached page does not count.</summary>
    public int Browsing { get; init; } = 48;

    /// <summary>Concurrent pages for signed-in users. When this limit is reached, pages for anonymous users are rejected too.</summary>
    public int Reading { get; init; } = 96;

    /// <summary>Concurrent form posts of anonymous users.</summary>
    public int AnonymousForms { get; init; } = 128;

    /// <summary>Concurrent form posts and uploads of signed-in users. Uploads are slow but hold little memory.</summary>
    public int Submitting { get; init; } = 256;

    /// <summary>Queue for those. While a request is queued, pages are rejected.</summary>
    public int SubmittingQueue { get; init; } = 128;

    /// <summary>Concurrent requests of one account. Its queue is four times as long.</summary>
    public int OfOneAccount { get; init; } = 4;

    /// <summary>
    /// Concurrent pages, and the same number of forms, of the anonymous users of one network. The queue is twice as long.
    /// </summary>
    public int OfOneNetwork { get; init; } = 16;

    /// <summary>Concurrent requests of the signed-in users of one network, which may be a campus. The queue is twice as long.</summary>
    public int SignedInOfOneNetwork { get; init; } = 64;

    /// <summary>Retry-After of a rejected request, in seconds.</summary>
    public int RetryAfterSeconds { get; init; } = 30;

    public bool AreValid => SubmittingQueue >= 0
        && new[] { Browsing, Reading, AnonymousForms, Submitting, OfOneAccount, OfOneNetwork, SignedInOfOneNetwork, RetryAfterSeconds }.All(limit => limit > 0);
}
