namespace NatoInternships.Domain.Calls;

/// <summary>A month in which an internship may start (ruling N5: March and September).</summary>
public sealed class Intake
{
    /// <summary>Characters of <see cref="Code"/>.</summary>
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

    /// <summary>Year and month, for example 2026-03: the value in filters and answers.</summary>
    public string Code { get; private set; }

    public DateOnly FirstDay { get; private set; }
}
