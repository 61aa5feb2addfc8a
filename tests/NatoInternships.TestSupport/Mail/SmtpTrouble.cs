namespace NatoInternships.TestSupport.Mail;

/// <summary>Where a mail server fails, in the order of the dialogue.</summary>
public enum SmtpTrouble
{
    /// <summary>It takes every mail.</summary>
    None,

    /// <summary>It closes the connection without a word.</summary>
    DropsAtGreeting,

    /// <summary>421: not now.</summary>
    BusyAtGreeting,

    /// <summary>451 for the sender.</summary>
    LaterAtSender,

    /// <summary>450 for the recipient (greylisting).</summary>
    LaterAtRecipient,

    /// <summary>550 for the recipient: no such address.</summary>
    RefusesRecipient,

    /// <summary>It closes the connection after DATA.</summary>
    DropsAtData,

    /// <summary>452 after the text: no room.</summary>
    LaterAfterText,

    /// <summary>554 after the text.</summary>
    RefusesText,

    /// <summary>It has taken the mail, and closes the connection before it says so.</summary>
    DropsAfterTaking,

    /// <summary>It has taken the mail and said so, and closes the connection instead of answering QUIT.</summary>
    DropsAtQuit,
}
