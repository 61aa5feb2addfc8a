using FluentValidation;
using NatoInternships.Domain.Candidates;
using NatoInternships.Domain.Values;
using NatoInternships.Web.Areas.Candidates.Shared;
using NatoInternships.Web.Framework.Time;

namespace NatoInternships.Web.Areas.Candidates.Contact;

public sealed record ContactInput : SectionInput, ISectionInput<ContactInput, CandidateProfile>
{
    public string? Phone { get; init; }

    /// <summary>A tz database name.</summary>
    public string? TimeZone { get; init; }

    public Language MessagesIn { get; init; }

    public static object Part(CandidateProfile profile) => new { profile.Phone, profile.TimeZone, profile.MessagesIn };

    public static ContactInput From(CandidateProfile profile) => new()
    {
        Phone = profile.Phone,
        TimeZone = profile.TimeZone,
        MessagesIn = profile.MessagesIn,
    };

    public CandidateProfile Into(CandidateProfile profile) => profile with
    {
        Phone = Phone is null ? null : PhoneNumber.Read(Phone).Number,
        TimeZone = TimeZone,
        MessagesIn = MessagesIn,
    };
}

public sealed class ContactValidator : AbstractValidator<ContactInput>
{
    public ContactValidator()
    {
        RuleFor(input => input.Phone)
            .Must(phone => phone is null || PhoneNumber.Read(phone).Problem == PhoneProblem.None)
            .WithMessage(input => $"Phone_{PhoneNumber.Read(input.Phone!).Problem}");
        RuleFor(input => input.TimeZone).Must(zone => zone is null || TimeZones.IsKnown(zone)).WithMessage("TimeZone_Unknown");
        RuleFor(input => input.MessagesIn).IsInEnum().WithMessage("MessagesIn_Unknown");
    }
}
