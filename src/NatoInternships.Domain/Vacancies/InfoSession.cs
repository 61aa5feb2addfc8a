using System.Text.Json.Serialization;
using NatoInternships.Domain.Values;

namespace NatoInternships.Domain.Vacancies;

/// <summary>The public webinar before the deadline (ruling N3). It is open to everybody without an account.</summary>
public sealed record InfoSession
{
    public const int RegistrationUrlLength = 500;

    /// <summary>The date in Brussels.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The start in Brussels, whole minutes.</summary>
    public required TimeOnly Time { get; init; }

    /// <summary>Length in minutes.</summary>
    public required int Minutes { get; init; }

    /// <summary>An absolute https URL for the registration.</summary>
    public required string RegistrationUrl { get; init; }

    /// <summary>Throws while a clock change makes the start ambiguous or invalid, which only a draft can have.</summary>
    [JsonIgnore]
    public DateTimeOffset StartsAt => BrusselsTime.At(Date, Time).Utc;

    [JsonIgnore]
    public DateTimeOffset EndsAt => StartsAt.AddMinutes(Minutes);
}
