using NatoInternships.Domain.Values;

namespace NatoInternships.Domain.Vacancies;

/// <summary>The public webinar before the deadline (ruling N3): open to everybody, no account needed.</summary>
public sealed record InfoSession
{
    public const int RegistrationUrlLength = 500;

    /// <summary>The date in Brussels.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The start in Brussels, whole minutes.</summary>
    public required TimeOnly Time { get; init; }

    /// <summary>Length in minutes.</summary>
    public required int Minutes { get; init; }

    /// <summary>An absolute https address where one registers.</summary>
    public required string RegistrationUrl { get; init; }

    public DateTimeOffset StartsAt => BrusselsTime.At(Date, Time).Utc;

    public DateTimeOffset EndsAt => StartsAt.AddMinutes(Minutes);
}
