using FluentValidation;
using NatoInternships.Domain.Pool;

namespace NatoInternships.Web.Areas.Admin.DivisionMembers;

/// <summary>An account to add to a division.</summary>
public sealed record AddMemberInput
{
    public const int PersonLength = 254;

    /// <summary>A whole email address, or part of a name.</summary>
    public string? Person { get; init; }

    /// <summary>The chosen account, when several have the name.</summary>
    public Guid? UserId { get; init; }

    public string? Role { get; init; } = nameof(DivisionRole.Member);
}

public sealed class AddMemberInputValidator : AbstractValidator<AddMemberInput>
{
    public AddMemberInputValidator()
    {
        RuleFor(input => input.Person).NotEmpty().WithMessage("Person_Missing").MaximumLength(AddMemberInput.PersonLength).WithMessage("Person_TooLong");
        RuleFor(input => input.Role).MustBeADivisionRole();
    }
}
