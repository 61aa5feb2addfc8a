namespace NatoInternships.TestSupport.Documents;

/// <param name="Name">What it is.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Danger">Whether the portal must refuse it.</param>
public sealed record HostileFile(string Name, byte[] Content, Danger Danger)
{
    public override string ToString() => Name;
}

/// <summary>The required result of an upload.</summary>
public enum Danger
{
    /// <summary>It must be accepted.</summary>
    None,

    /// <summary>Unusual but harmless for a person who opens it. It may be accepted or refused, but nothing may break.</summary>
    Possible,

    /// <summary>Other people must never be able to read it.</summary>
    Certain,
}
