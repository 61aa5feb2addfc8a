namespace NatoInternships.Web.Areas.Admin.Shared;

/// <summary>What an officer looks at, in the query of the address.</summary>
public sealed record EvidenceChoice
{
    /// <summary>Id of a file; null for the first.</summary>
    public Guid? File { get; init; }

    /// <summary>1 or more; null for the page that the candidate named.</summary>
    public int? Page { get; init; }
}
