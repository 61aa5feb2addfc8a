namespace NatoInternships.TestSupport.Documents;

/// <param name="Name">What it is.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Danger">Whether the portal must refuse it.</param>
public sealed record HostileFile(string Name, byte[] Content, Danger Danger)
{
    public override string ToString() => Name;
}

/// <summary>What must become of a file.</summary>
public enum Danger
{
    /// <summary>It must be accepted.</summary>
    None,

    /// <summary>Odd, yet nothing in it harms who opens it as what it is: either way, as long as nothing breaks.</summary>
    Possible,

    /// <summary>It must never be readable by anybody else.</summary>
    Certain,
}
