using NatoInternships.Domain.Applications;

namespace NatoInternships.Web.UseCases.Applications;

/// <summary>How a withdrawal ends.</summary>
public abstract record WithdrawOutcome
{
    private WithdrawOutcome()
    {
    }

    /// <param name="ChoiceIsFree">Whether the choice can be used again: only before the deadline (ruling A2).</param>
    public sealed record Withdrawn(bool ChoiceIsFree) : WithdrawOutcome;

    public sealed record NotOpen(ApplicationStatus Status) : WithdrawOutcome;

    public sealed record NotFound : WithdrawOutcome;
}
