using NatoInternships.Domain.Pool;
using NatoInternships.Domain.Values;

namespace NatoInternships.Web.Areas.Admin.Divisions;

/// <summary>One division with its members.</summary>
public sealed record DivisionPage
{
    public required Guid Id { get; init; }

    public required string Code { get; init; }

    public required LocalizedText Name { get; init; }

    public required LocalizedText Organisation { get; init; }

    /// <summary>By name.</summary>
    public required IReadOnlyList<MemberRow> Members { get; init; }

    /// <summary>Whose membership has ended, the latest first.</summary>
    public required IReadOnlyList<MemberRow> Former { get; init; }

    /// <summary>How many needs that the Internship Office sees are in each state.</summary>
    public required IReadOnlyDictionary<NeedState, int> Needs { get; init; }

    /// <summary>Whether the reader is a lead.</summary>
    public bool CanChange { get; init; }

    /// <summary>What was just done; null for nothing.</summary>
    public string? Notice { get; init; }
}
