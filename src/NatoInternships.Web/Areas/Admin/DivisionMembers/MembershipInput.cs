using FluentValidation;
using NatoInternships.Domain.Pool;
using NatoInternships.Domain.Values;
using NatoInternships.Web.Framework.Forms;

namespace NatoInternships.Web.Areas.Admin.DivisionMembers;

/// <summary>Role and end of a membership.</summary>
public sealed record MembershipInput
{
    public const string Stays = "stays";
    public const string Now = "now";
    public const string OnDay = "day";

    public string? Role { get; init; }

    /// <summary>One of the constants.</summary>
    public string? End { get; init; }

    /// <summary>The last day, with <see cref="OnDay"/>.</summary>
    public DateInput? Day { get; init; } = new();

    public DivisionRole ToRole() => Enum.Parse<DivisionRole>(Role!);

    /// <summary>Returns the instant of the end; null for no end. The last day counts in full, in Brussels.</summary>
    public DateTimeOffset? EndsAt(DateTimeOffset now) => End switch
    {
        Now => now,
        OnDay => BrusselsTime.StartOf(Day!.ToDate()!.Value.AddDays(1)).Utc,
        _ => null,
    };
}

public sealed class MembershipInputValidator : AbstractValidator<MembershipInput>
{
    private const int YearsAhead = 10;

    public MembershipInputValidator(TimeProvider clock)
    {
        var today = BrusselsTime.From(clock.GetUtcNow()).Date;
        RuleFor(input => input.Role).MustBeADivisionRole();
        RuleFor(input => input.End).Must(end => end is MembershipInput.Stays or MembershipInput.Now or MembershipInput.OnDay).WithMessage("End_Missing");
        When(input => input.End == MembershipInput.OnDay, () => RuleFor(input => input.Day).MustBeADate("Day_Subject", earliest: today, latest: today.AddYears(YearsAhead)));
    }
}
