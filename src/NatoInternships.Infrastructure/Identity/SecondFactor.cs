namespace NatoInternships.Infrastructure.Identity;

/// <summary>The authenticator app of an account. Staff cannot sign in without one (ADR 0055).</summary>
public sealed class SecondFactor
{
    /// <summary>Most bytes of <see cref="Secret"/>.</summary>
    public const int SecretLength = 512;

    public required Guid UserId { get; init; }

    /// <summary>The secret shared with the app, encrypted by <see cref="SecondFactorSecrets"/>.</summary>
    public required byte[] Secret { get; set; }

    public required DateTimeOffset SetUpAt { get; set; }

    /// <summary>The time step of the last accepted code. Only codes of later steps are accepted, so each code works once.</summary>
    public long LastStep { get; set; }
}
