using System.Globalization;

namespace NatoInternships.Domain.Calls;

/// <summary>A month in which an internship may start (ruling N5: March and September).</summary>
public sealed class Intake
{
    /// <summary>Number of characters of <see cref="Code"/>.</summary>
    public const int CodeLength = 7;

    private Intake()
    {
        Code = null!;
    }

    internal Intake(Guid id, Guid callId, int year, int month)
    {
        Id = id;
        CallId = callId;
        FirstDay = new DateOnly(year, month, 1);
        Code = $"{year:D4}-{month:D2}";
    }

    public Guid Id { get; private set; }

    public Guid CallId { get; private set; }

    /// <summary>Year and month, for example 2026-03. Filters and answers use it as value.</summary>
    public string Code { get; private set; }

    public DateOnly FirstDay { get; private set; }

    /// <summary>Returns the first day of the month of a code, for example 1 March 2026 for 2026-03.</summary>
    public static DateOnly FirstDayOf(string code) => DateOnly.ParseExact(code, "yyyy-MM", CultureInfo.InvariantCulture);
}
