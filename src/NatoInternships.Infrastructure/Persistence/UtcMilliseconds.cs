using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace NatoInternships.Infrastructure.Persistence;

/// <summary>
/// Stores instants as UTC date-times with milliseconds. SQLite cannot order by DateTimeOffset, and PostgreSQL would keep microseconds that
/// the other engines do not, so that hashes would differ.
/// </summary>
internal sealed class UtcMilliseconds() : ValueConverter<DateTimeOffset, DateTime>(
    instant => Truncate(instant.UtcDateTime),
    stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)))
{
    private static DateTime Truncate(DateTime utc) => new(utc.Ticks - (utc.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
}
