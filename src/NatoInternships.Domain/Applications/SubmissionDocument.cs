namespace NatoInternships.Domain.Applications;

/// <summary>Links a submitted version to a document. The file is kept while such a row exists.</summary>
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
