using NatoInternships.Domain.Values;

namespace NatoInternships.Web.Areas.Candidates.Shared;

/// <summary>The panel under the title of every page of an application: what is in force, what counts, what to do.</summary>
/// <param name="Tone">amber, green, blue, red or closed.</param>
/// <param name="Icon">The icon in its arch.</param>
/// <param name="Title">The state.</param>
/// <param name="Text">What counts at the deadline, or why nothing can be changed.</param>
public sealed record StateLine(string Tone, string Icon, string Title, string Text)
{
    /// <summary>The deadline; null when nothing can be submitted any more.</summary>
    public ApplicationDeadline? Deadline { get; init; }

    /// <summary>For example "2 h 10 min left" in the last 24 hours; otherwise null.</summary>
    public string? Left { get; init; }

    /// <summary>Why a submit now would be blocked; null when it would not.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether the candidate is in the pool with the submission in force; null without one.</summary>
    public string? Pool { get; init; }

    /// <summary>Text of the one action; null for none.</summary>
    public string? Action { get; init; }

    /// <summary>URL of the action, without the language.</summary>
    public string? Address { get; init; }

    /// <summary>Whether the action is a form instead of a link, because it changes data.</summary>
    public bool Posts { get; init; }

    public bool IsSecondary { get; init; }
}
