namespace NatoInternships.Domain.Outages;

/// <summary>What was wrong during an outage; one outage has one cause.</summary>
public enum OutageCause
{
    /// <summary>No process of the portal sent a health sample.</summary>
    Silent,

    /// <summary>No process could use the database: nothing could be read or saved.</summary>
    DatabaseAway,

    /// <summary>Too many requests failed.</summary>
    Errors,

    /// <summary>Responses took too long.</summary>
    Slow,

    /// <summary>Load shedding rejected pages to keep submitting available.</summary>
    Overload,

    /// <summary>Too many people waited for their password check.</summary>
    SignInQueue,

    /// <summary>Account mails waited too long.</summary>
    MailsLate,

    /// <summary>Uploaded documents waited too long for their inspection. Submitting does not wait for it.</summary>
    InspectionLate,
}
