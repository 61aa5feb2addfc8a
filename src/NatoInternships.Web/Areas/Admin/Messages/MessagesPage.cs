namespace NatoInternships.Web.Areas.Admin.Messages;

/// <summary>The emails of the portal by template.</summary>
/// <param name="Templates">Every template that the portal knows, and older ones that still have emails.</param>
public sealed record MessagesPage(IReadOnlyList<TemplateRow> Templates)
{
    public int SentInDay => Templates.Sum(row => row.SentInDay);

    public int SentInWeek => Templates.Sum(row => row.SentInWeek);

    public int Waiting => Templates.Sum(row => row.Waiting);

    public DateTimeOffset? OldestWaiting => Templates.Min(row => row.OldestWaiting);

    public int GivenUp => Templates.Sum(row => row.GivenUp);
}

/// <summary>The emails of one template.</summary>
public sealed record TemplateRow
{
    /// <summary>Its name, as in the outbox.</summary>
    public required string Template { get; init; }

    /// <summary>Sent in the last 24 hours.</summary>
    public required int SentInDay { get; init; }

    /// <summary>Sent in the last 7 days.</summary>
    public required int SentInWeek { get; init; }

    public required int Waiting { get; init; }

    /// <summary>When the oldest waiting email was caused; null if none waits.</summary>
    public required DateTimeOffset? OldestWaiting { get; init; }

    public required int GivenUp { get; init; }
}
