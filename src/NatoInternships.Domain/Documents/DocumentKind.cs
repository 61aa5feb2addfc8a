namespace NatoInternships.Domain.Documents;

/// <summary>What a document proves (ruling N16). A translation is no kind: it is a document paired with its original.</summary>
public enum DocumentKind
{
    /// <summary>Proof of ongoing studies, with the dates clearly mentioned.</summary>
    ProofOfOngoingStudies,

    /// <summary>A diploma; without a degree, the transcript of the completed years or evidence of equivalent education.</summary>
    Qualification,
}
