using NatoInternships.Domain.Values;

namespace NatoInternships.Domain.Calls;

/// <summary>One yearly programme cycle: a set of vacancies that share a limit and the lengths of answers (rulings A1, A25).</summary>
public sealed class Call
{
    /// <summary>Most applications a call may ever allow one candidate; it bounds the slot rows.</summary>
    public const int HighestApplicationLimit = 10;

    private readonly List<CallSlot> slots = [];
    private readonly List<Intake> intakes = [];

    private Call()
    {
        Name = null!;
    }

    public Call(Guid id, int year, LocalizedText name, int applicationLimit = 3)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(applicationLimit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(applicationLimit, HighestApplicationLimit);
        Id = id;
        Year = year;
        Name = name;
        ApplicationLimit = applicationLimit;
        slots.AddRange(Enumerable.Range(1, applicationLimit).Select(number => new CallSlot(id, number)));
    }

    public Guid Id { get; private set; }

    /// <summary>The year in which the internships start, for example 2026.</summary>
    public int Year { get; private set; }

    public LocalizedText Name { get; private set; }

    /// <summary>How many applications one candidate may have submitted, 1 to 10; three by default (rulings A1, N6).</summary>
    public int ApplicationLimit { get; private set; }

    /// <summary>Most words of motivation (ruling A25).</summary>
    public int MotivationWordLimit { get; private set; } = 400;

    /// <summary>How many competency examples are asked for (ruling A25).</summary>
    public int CompetencyExampleCount { get; private set; } = 3;

    /// <summary>Most words of one competency example (ruling A25).</summary>
    public int CompetencyExampleWordLimit { get; private set; } = 100;

    /// <summary>One row per allowed application: the shape that holds the cap (ruling A3).</summary>
    public IReadOnlyList<CallSlot> Slots => slots;

    /// <summary>The months in which an internship of this call may start.</summary>
    public IReadOnlyList<Intake> Intakes => intakes;

    public Intake AddIntake(int year, int month)
    {
        var intake = new Intake(Guid.CreateVersion7(), Id, year, month);
        intakes.Add(intake);

        return intake;
    }
}
