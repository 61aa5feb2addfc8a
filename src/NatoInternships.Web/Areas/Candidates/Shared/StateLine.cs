using NatoInternships.Domain.Values;

namespace NatoInternships.Web.Areas.Candidates.Shared;

/// <summary>The one panel under the title of every page of an application: what stands, what counts, what to do.</summary>
/// <param name="Tone">amber, green, blue, red or closed.</param>
/// <param name="Icon">In its arch.</param>
/// <param name="Title">What stands.</param>
/// <param name="Text">What counts at the deadline, or why nothing can be changed.</param>
public sealed record StateLine(string Tone, string Icon, string Title, string Text)
{
    /// <summary>Shown with the line; null where nothing can be submitted any more.</summary>
    public ApplicationDeadline? Deadline { get; init; }

    /// <summary>"2 h 10 min left", in the last 24 hours; else null.</summary>
    public string? Left { get; init; }

    /// <summary>Why a submit made now would be refused; null where it would not.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether the candidate is in the pool with what counts; null where nothing counts.</summary>
    public string? Pool { get; init; }

    /// <summary>Words of the one action; null where there is none.</summary>
    public string? Action { get; init; }

    /// <summary>Where it leads, without the language.</summary>
    public string? Address { get; init; }

    /// <summary>A form instead of a link: the action changes something.</summary>
    public bool Posts { get; init; }

    public bool IsSecondary { get; init; }
}
