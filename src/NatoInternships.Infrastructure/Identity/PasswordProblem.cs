namespace NatoInternships.Infrastructure.Identity;

/// <summary>Why a new password is rejected.</summary>
public enum PasswordProblem
{
    TooShort,
    TooLong,

    /// <summary>In the list of common passwords, or made only of such words.</summary>
    Common,

    /// <summary>One short piece repeated, or characters in the order of the alphabet, the digits or the keyboard.</summary>
    Pattern,

    /// <summary>Little more than the person's own name or email address, or the portal's words.</summary>
    Context,
}
