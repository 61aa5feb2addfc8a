namespace NatoInternships.Web.UseCases.Documents;

/// <summary>How receiving a file ends.</summary>
public abstract record Reception
{
    private Reception()
    {
    }

    /// <param name="File">Durable, without a row yet; to be disposed.</param>
    public sealed record Received(ReceivedFile File) : Reception;

    /// <param name="Why">Nothing of the file is kept.</param>
    public sealed record Refused(AddOutcome Why) : Reception;
}
