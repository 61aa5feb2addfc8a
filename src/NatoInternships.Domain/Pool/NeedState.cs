namespace NatoInternships.Domain.Pool;

/// <summary>The state of a need.</summary>
public enum NeedState
{
    /// <summary>The division writes it. The Internship Office does not see it yet.</summary>
    Draft,

    /// <summary>Waits for the Internship Office.</summary>
    Asked,

    /// <summary>The Internship Office has a question, and the division changes the need and sends it again.</summary>
    ReferredBack,

    /// <summary>Opens the pool to the division. Its places have rows.</summary>
    Approved,

    /// <summary>Final.</summary>
    Closed,
}
