using NatoInternships.Web.Framework.Forms;

namespace NatoInternships.Web.Areas.Candidates.TaskList;

/// <summary>One line of the task list.</summary>
/// <param name="Slug">Last part of the step's address.</param>
/// <param name="Name">In the page's language.</param>
/// <param name="State">In the page's language.</param>
public sealed record TaskRow(string Slug, string Name, string State)
{
    public string? Detail { get; init; }

    /// <summary>Null: the state is plain text, since nobody has to do anything.</summary>
    public StatusKind? Tag { get; init; }

    public string? Icon { get; init; }

    /// <summary>Counts among the required steps.</summary>
    public bool IsRequired { get; init; } = true;

    public bool IsDone { get; init; }
}
