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
}
