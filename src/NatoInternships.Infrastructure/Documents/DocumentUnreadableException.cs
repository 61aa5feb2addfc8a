namespace NatoInternships.Infrastructure.Documents;

/// <summary>A stored document cannot be decrypted. No byte of the failing frame was returned.</summary>
public sealed class DocumentUnreadableException(StorageKey key, UnreadableCause cause, Exception? inner = null)
    : Exception($"Document {key} is unreadable: {cause}.", inner)
{
    /// <summary>The key of the document.</summary>
    public StorageKey Key { get; } = key;

    public UnreadableCause Cause { get; } = cause;
}
