namespace NatoInternships.Infrastructure.Identity;

/// <summary>Why a new password is not taken.</summary>
public enum PasswordProblem
{
    TooShort,
    TooLong,

    /// <summary>In the list of common ones, or put together from nothing else.</summary>
    Common,

    /// <summary>One short piece repeated, or characters in the order of the alphabet, the figures or the keyboard.</summary>
    Pattern,

    /// <summary>Little more than the person's own name or mail address, or the portal's words.</summary>
    Context,
}
