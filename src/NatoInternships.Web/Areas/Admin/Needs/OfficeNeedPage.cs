using NatoInternships.Domain.Pool;
using NatoInternships.Infrastructure.Pool;
using NatoInternships.Web.Areas.Shared.Needs;

namespace NatoInternships.Web.Areas.Admin.Needs;

/// <summary>One need, as the Internship Office reads it.</summary>
public sealed record OfficeNeedPage
{
    public required NeedDetail Need { get; init; }

    public required NeedHistory History { get; init; }

    public required OfficeNeedInput Input { get; init; }

    /// <summary>How many members get an email about it.</summary>
    public required int Members { get; init; }

    /// <summary>What was just done; null for nothing.</summary>
    public string? Message { get; init; }

    /// <summary>Why a button was refused; null when none was.</summary>
    public string? Refusal { get; init; }

    public bool CanBeReviewed => Need.State == NeedState.Asked;

    public bool CanBeRaised => Need.State == NeedState.Approved && Need.Content.Places < NatoInternships.Domain.Pool.Need.MostPlaces;

    public bool CanBeClosed => Need.State is NeedState.Asked or NeedState.ReferredBack or NeedState.Approved;
}
