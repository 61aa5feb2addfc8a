namespace NatoInternships.Infrastructure.Documents;

/// <summary>A stored document cannot be given back as it was stored: no byte of the failing frame has been handed out.</summary>
public sealed class DocumentUnreadableException(StorageKey key, UnreadableCause cause, Exception? inner = null)
    : Exception($"Document {key} is unreadable: {cause}.", inner)
{
    /// <summary>The document.</summary>
    public StorageKey Key { get; } = key;

    /// <summary>What is wrong with it.</summary>
    public UnreadableCause Cause { get; } = cause;
}
