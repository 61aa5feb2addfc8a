namespace NatoInternships.Infrastructure.Documents;

/// <summary>What became of a page that should be shown as a picture.</summary>
public abstract record PagePicture
{
    private PagePicture()
    {
    }

    /// <param name="MediaType">PNG or JPEG.</param>
    /// <param name="Bytes">The whole picture.</param>
    public sealed record Made(string MediaType, ReadOnlyMemory<byte> Bytes) : PagePicture;

    /// <summary>The program that makes pictures is missing on this machine.</summary>
    public sealed record ProgramMissing : PagePicture;

    /// <summary>The file has no such page, or the program reached a limit or did not understand the page.</summary>
    public sealed record NotPossible : PagePicture;

    /// <summary>The store has no such file.</summary>
    public sealed record FileMissing : PagePicture;
}
