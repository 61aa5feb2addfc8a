using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Domain.Values;

namespace NatoInternships.Web.Areas.Public.Home;

/// <summary>The open call that closes first, told by its vacancy that closes first.</summary>
public sealed record FeaturedCall
{
    public required Guid CallId { get; init; }

    public required int Year { get; init; }

    public required int ApplicationLimit { get; init; }

    public required int OpenCount { get; init; }

    /// <summary>The vacancy whose calendar file is offered.</summary>
    public required string Number { get; init; }

    public required DateOnly DeadlineDate { get; init; }

    /// <summary>The date of the rules: the deadline's as first published.</summary>
    public required DateOnly ReferenceDate { get; init; }

    public required TimeOnly DeadlineTime { get; init; }

    public required Money Grant { get; init; }

    public required int HoursPerWeek { get; init; }

    public required int Months { get; init; }

    public required InfoSession? InfoSession { get; init; }

    public required EligibilityCriteria Criteria { get; init; }

    public required IReadOnlyList<DateOnly> Starts { get; init; }

    public ApplicationDeadline Deadline => new(DeadlineDate, DeadlineTime);
}
