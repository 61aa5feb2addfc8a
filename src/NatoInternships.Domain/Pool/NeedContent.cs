using NatoInternships.Domain.Values;

namespace NatoInternships.Domain.Pool;

/// <summary>What a division asks for.</summary>
public sealed record NeedContent
{
    public const int TitleLength = 100;
    public const int TasksLength = 600;

    /// <summary>The notice of the division that the need is about; null for a profile without a notice.</summary>
    public required Guid? VacancyId { get; init; }

    /// <summary>The call of the intake, and of the notice.</summary>
    public required Guid CallId { get; init; }

    public required Guid IntakeId { get; init; }

    /// <summary>1 to <see cref="Need.MostPlaces"/>.</summary>
    public required int Places { get; init; }

    /// <summary>For colleagues of the division and the Internship Office, in one language.</summary>
    public required string Title { get; init; }

    /// <summary>What the intern will do, in the language of <see cref="Title"/>.</summary>
    public required string Tasks { get; init; }

    /// <summary>The language of the page on which title and tasks were typed.</summary>
    public required Language TextLanguage { get; init; }

    public IReadOnlyList<Wish> Wishes { get; init; } = [];

    /// <summary>Returns whether everything is the same, but the language of an unchanged text.</summary>
    public bool IsSameAs(NeedContent other) =>
        this with { Wishes = other.Wishes, TextLanguage = other.TextLanguage } == other && Wishes.SequenceEqual(other.Wishes);
}
