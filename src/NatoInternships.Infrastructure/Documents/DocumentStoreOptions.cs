namespace NatoInternships.Infrastructure.Documents;

/// <summary>Settings under <c>Documents</c>. Checked at start by <see cref="DocumentStoreOptionsValidator"/>.</summary>
public sealed record DocumentStoreOptions
{
    /// <summary>Folder of the encrypted files; a relative path starts at the content root. Never under the web root.</summary>
    public string Folder { get; init; } = "App_Data/documents";

    /// <summary>Folder where Development keeps the master key it makes for itself; a relative path starts at the content root. Not used elsewhere.</summary>
    public string DevelopmentKeyFolder { get; init; } = "App_Data/keys";

    /// <summary>Id of the master key that new documents use. Required outside Development.</summary>
    public string? CurrentMasterKey { get; init; }

    /// <summary>Master keys by id: 32 random bytes in base64. Old ones stay listed until every document is rewrapped.</summary>
    public IReadOnlyDictionary<string, string> MasterKeys { get; init; } = new Dictionary<string, string>();
}
