using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Values;
using NatoInternships.Web.Areas.Public.Shared;
using NatoInternships.Web.Areas.Shared.Deadlines;

namespace NatoInternships.Web.Areas.Public.Home;

/// <summary>The home page: the open call that closes first, or what is known when none is open.</summary>
public sealed record HomeView
{
    /// <summary>Rows shown of the open call.</summary>
    public const int RowsShown = 3;

    /// <summary>Null when no call is open.</summary>
    public FeaturedCall? Open { get; init; }

    /// <summary>When the last call closed; null while one is open or none was ever published.</summary>
    public ApplicationDeadline? LastClosed { get; init; }

    /// <summary>The first open vacancies of the call.</summary>
    public IReadOnlyList<VacancyRow> Rows { get; init; } = [];

    /// <summary>The deadline panel of the open call.</summary>
    public DeadlineView? Deadline { get; init; }

    /// <summary>The dates the rules come down to for the open call.</summary>
    public CutOffs? CutOffs { get; init; }
}
