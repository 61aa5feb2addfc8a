namespace NatoInternships.Infrastructure.Documents;

/// <summary>Why a stored document cannot be decrypted.</summary>
public enum UnreadableCause
{
    /// <summary>A byte was changed, or frames were removed, reordered or copied from another document.</summary>
    Tampered,

    /// <summary>Its header names a master key that this installation does not have.</summary>
    MasterKeyUnknown,
}
