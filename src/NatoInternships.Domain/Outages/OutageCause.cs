namespace NatoInternships.Domain.Outages;

/// <summary>What was wrong during an outage; one outage has one cause.</summary>
public enum OutageCause
{
    /// <summary>No process of the portal gave a sign of life.</summary>
    Silent,

    /// <summary>No process could reach the database: nothing could be read or saved.</summary>
    DatabaseAway,

    /// <summary>Too many requests failed.</summary>
    Errors,

    /// <summary>Answers took too long.</summary>
    Slow,

    /// <summary>Pages were turned away to keep submitting open.</summary>
    Overload,

    /// <summary>Too many people waited for their password to be checked.</summary>
    SignInQueue,

    /// <summary>Account mails waited too long.</summary>
    MailsLate,

    /// <summary>Uploaded documents waited too long for their inspection. Submitting does not wait for it.</summary>
    InspectionLate,
}
