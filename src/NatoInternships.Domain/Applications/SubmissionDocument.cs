namespace NatoInternships.Domain.Applications;

/// <summary>That a submitted version names a document: while such a row stands, the file is kept.</summary>
public sealed class SubmissionDocument
{
    private SubmissionDocument()
    {
    }

    internal SubmissionDocument(Guid submissionId, Guid documentId)
    {
        SubmissionId = submissionId;
        DocumentId = documentId;
    }

    public Guid SubmissionId { get; private set; }

    public Guid DocumentId { get; private set; }
}
