using NatoInternships.Infrastructure.Identity;
using NatoInternships.Web.Framework.Security;

namespace NatoInternships.Web.Areas.Account.SecondFactor;

/// <param name="Code">As typed.</param>
/// <param name="Qr">For the camera of the phone.</param>
/// <param name="Key">The same secret for typing, in groups of four characters.</param>
/// <param name="Address">The same for a phone on which this page is open.</param>
public sealed record SetUpPage(string? Code, QrCode Qr, string Key, string Address)
{
    private const string Issuer = "NATO Internships";

    public static SetUpPage Of(byte[] secret, string email, string? code)
    {
        var key = Base32.Encode(secret);
        var address = $"otpauth://totp/{Uri.EscapeDataString($"{Issuer}:{email}")}?secret={key}&issuer={Uri.EscapeDataString(Issuer)}";

        return new SetUpPage(code, QrCode.Of(address), string.Join(' ', key.Chunk(4).Select(group => new string(group))), address);
    }
}
