namespace NatoInternships.Web.Framework.Load;

/// <summary>Section "Load": requests that this process works on at once. The defaults are for two cores (docs/operations.md).</summary>
public sealed record LoadLimits
{
    /// <summary>Pages for anonymous users. A page in the cache needs no place.</summary>
    public int Browsing { get; init; } = 48;

    /// <summary>Pages for the signed-in. While none of these is free, no page is made for anonymous users either.</summary>
    public int Reading { get; init; } = 96;

    /// <summary>Forms of anonymous users.</summary>
    public int AnonymousForms { get; init; } = 128;

    /// <summary>Forms and uploads of the signed-in. Uploads last as long as the slowest line, but hold little memory.</summary>
    public int Submitting { get; init; } = 256;

    /// <summary>Forms and uploads that wait for one of those. While any waits, no page is made.</summary>
    public int SubmittingQueue { get; init; } = 128;

    /// <summary>Requests of one account. Four times as many wait.</summary>
    public int OfOneAccount { get; init; } = 4;

    /// <summary>Pages, and as many forms, of the anonymous users of one network. Twice as many wait.</summary>
    public int OfOneNetwork { get; init; } = 16;

    /// <summary>Requests of the signed-in of one network, which may be a campus. Twice as many wait.</summary>
    public int SignedInOfOneNetwork { get; init; } = 64;

    /// <summary>Seconds after which whoever was turned away is asked to come back.</summary>
    public int RetryAfterSeconds { get; init; } = 30;

    public bool AreValid => SubmittingQueue >= 0
        && new[] { Browsing, Reading, AnonymousForms, Submitting, OfOneAccount, OfOneNetwork, SignedInOfOneNetwork, RetryAfterSeconds }.All(limit => limit > 0);
}
