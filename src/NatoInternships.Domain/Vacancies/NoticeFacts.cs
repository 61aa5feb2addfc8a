using System.Text.Json.Serialization;
using NatoInternships.Domain.Calls;
using NatoInternships.Domain.Values;

namespace NatoInternships.Domain.Vacancies;

/// <summary>
/// The facts of one notice: typed once, and rendered in both languages (ruling P2). A published version keeps them beside its text, so that
/// it contains everything that a reader saw.
/// </summary>
public sealed record NoticeFacts
{
    /// <summary>
    /// The Brussels date of the deadline. After the first publication it only changes by an extension, and a new version copies the one in
    /// force.
    /// </summary>
    public required DateOnly DeadlineDate { get; init; }

    /// <summary>The last Brussels minute, usually 23:59. In a draft, a clock change may make it ambiguous or invalid.</summary>
    public required TimeOnly DeadlineTime { get; init; }

    /// <summary>A month. Zero in a draft that does not state it yet.</summary>
    public required Money Grant { get; init; }

    public int HoursPerWeek { get; init; } = 38;

    /// <summary>Length of the internship in months.</summary>
    public int Months { get; init; } = 6;

    /// <summary>About how many people work in the division; null when the notice does not state it.</summary>
    public int? StaffCount { get; init; }

    /// <summary>How many interns are looked for; null when the notice does not state it.</summary>
    public int? Places { get; init; }

    /// <summary>Null when there is no session.</summary>
    public InfoSession? InfoSession { get; init; }

    /// <summary>Codes of <see cref="Vacancies.Competencies"/>, in the order of the list.</summary>
    public IReadOnlyList<string> Competencies { get; init; } = [];

    /// <summary>Codes of the call's intakes in which the internship may start, for example 2026-03, earliest first.</summary>
    public IReadOnlyList<string> Intakes { get; init; } = [];

    /// <summary>More information, in the order of the page.</summary>
    public IReadOnlyList<NoticeLink> Links { get; init; } = [];

    /// <summary>Throws <see cref="ArgumentOutOfRangeException"/> while a clock change makes the time ambiguous or invalid.</summary>
    [JsonIgnore]
    public ApplicationDeadline Deadline => new(DeadlineDate, DeadlineTime);

    /// <summary>Whether the deadline happens exactly once in Brussels.</summary>
    [JsonIgnore]
    public bool HasOneDeadline => BrusselsTime.HappensOnce(DeadlineDate, DeadlineTime);

    /// <summary>First days of the months in which the internship may start, earliest first.</summary>
    [JsonIgnore]
    public IReadOnlyList<DateOnly> Starts => [.. Intakes.Select(Intake.FirstDayOf)];

    /// <summary>Returns whether every fact is the same.</summary>
    public bool IsSameAs(NoticeFacts other) =>
        this with { Competencies = other.Competencies, Intakes = other.Intakes, Links = other.Links } == other
        && Competencies.SequenceEqual(other.Competencies)
        && Intakes.SequenceEqual(other.Intakes)
        && Links.SequenceEqual(other.Links);
}
