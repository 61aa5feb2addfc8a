namespace NatoInternships.TestSupport.Mail;

/// <summary>The step at which a mail server fails, in the order of the dialogue.</summary>
public enum SmtpTrouble
{
    /// <summary>It accepts every mail.</summary>
    None,

    /// <summary>It closes the connection without a response.</summary>
    DropsAtGreeting,

    /// <summary>421 at the greeting: not available.</summary>
    BusyAtGreeting,

    /// <summary>451 for the sender.</summary>
    LaterAtSender,

    /// <summary>450 for the recipient (greylisting).</summary>
    LaterAtRecipient,

    /// <summary>550 for the recipient: no such address.</summary>
    RefusesRecipient,

    /// <summary>It closes the connection after DATA.</summary>
    DropsAtData,

    /// <summary>452 after the text: no space.</summary>
    LaterAfterText,

    /// <summary>554 after the text.</summary>
    RefusesText,

    /// <summary>It accepts the mail, and closes the connection before the response.</summary>
    DropsAfterTaking,

    /// <summary>It accepts the mail and responds, and closes the connection instead of answering QUIT.</summary>
    DropsAtQuit,
}
