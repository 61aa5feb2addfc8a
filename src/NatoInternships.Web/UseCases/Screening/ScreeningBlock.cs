using NatoInternships.Domain.Screening;

namespace NatoInternships.Web.UseCases.Screening;

/// <summary>Why an application cannot be decided now.</summary>
public abstract record ScreeningBlock
{
    private ScreeningBlock()
    {
    }

    /// <summary>It was withdrawn, or its vacancy was cancelled.</summary>
    public sealed record NotInForce(ScreeningState State) : ScreeningBlock;

    /// <summary>The candidate may still change it.</summary>
    public sealed record BeforeDeadline(DateTimeOffset ClosesAt) : ScreeningBlock;

    /// <summary>The candidate may still replace a file that was refused after the deadline (ruling A23).</summary>
    public sealed record FileMayBeReplaced(DateTimeOffset Until) : ScreeningBlock;

    /// <summary>Another officer already overruled a result of this application. Two would leave no second person for one of them.</summary>
    public sealed record OverruledByAnother : ScreeningBlock;

    /// <summary>The candidate was told the decision.</summary>
    public sealed record Released : ScreeningBlock;

    /// <summary>The candidate asked for a second look, which the officer of the first decision does not do (ruling A21).</summary>
    public sealed record SecondLookByAnother : ScreeningBlock;
}
