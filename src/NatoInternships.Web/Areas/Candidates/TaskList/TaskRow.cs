using NatoInternships.Web.Framework.Forms;

namespace NatoInternships.Web.Areas.Candidates.TaskList;

/// <summary>One line of the task list.</summary>
/// <param name="Address">The step, as the link classes return it.</param>
/// <param name="Name">In the page's language.</param>
/// <param name="State">In the page's language.</param>
public sealed record TaskRow(string Address, string Name, string State)
{
    public string? Detail { get; init; }

    /// <summary>Null shows the state as plain text, because it needs no action.</summary>
    public StatusKind? Tag { get; init; }

    public string? Icon { get; init; }

    /// <summary>Whether it counts as a required step.</summary>
    public bool IsRequired { get; init; } = true;

    public bool IsDone { get; init; }
}
