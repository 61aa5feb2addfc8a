namespace NatoInternships.Infrastructure.Documents;

/// <summary>Settings under <c>Documents</c>, validated at start-up by <see cref="DocumentStoreOptionsValidator"/>.</summary>
public sealed record DocumentStoreOptions
{
    /// <summary>Folder of the encrypted files, relative to the content root or absolute. Never under the web root.</summary>
    public string Folder { get; init; } = "App_Data/documents";

    /// <summary>Folder of the master key that Development creates, relative to the content root or absolute. Not used elsewhere.</summary>
    public string DevelopmentKeyFolder { get; init; } = "App_Data/keys";

    /// <summary>Id of the master key for new documents. Required outside Development.</summary>
    public string? CurrentMasterKey { get; init; }

    /// <summary>Master keys by id: 32 random bytes in base64. Old keys stay in the list until every document is rewrapped.</summary>
    public IReadOnlyDictionary<string, string> MasterKeys { get; init; } = new Dictionary<string, string>();
}
