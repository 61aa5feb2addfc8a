using Microsoft.AspNetCore.Html;

namespace NatoInternships.Web.Framework.Forms;

/// <summary>One answer among several.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Label">In the page's language.</param>
/// <param name="Hint">A line below the label.</param>
/// <param name="Reveal">Fields that belong to this answer: shown while it is chosen, always there without script.</param>
/// <param name="Group">In a select: the heading above it and its neighbours of the same group.</param>
public sealed record ChoiceItem(string Value, string Label, string? Hint = null, IHtmlContent? Reveal = null, string? Group = null);
