using Microsoft.AspNetCore.Html;

namespace NatoInternships.Web.Framework.Forms;

/// <summary>One answer among several.</summary>
/// <param name="Value">The posted value.</param>
/// <param name="Label">In the page's language.</param>
/// <param name="Hint">A line below the label.</param>
/// <param name="Reveal">Fields of this answer. Scripts hide them while it is not chosen; without scripts they are always visible.</param>
/// <param name="Group">In a select: the heading of its group.</param>
public sealed record ChoiceItem(string Value, string Label, string? Hint = null, IHtmlContent? Reveal = null, string? Group = null);
