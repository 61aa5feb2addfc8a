namespace NatoInternships.Web.Areas.Shared.Staff;

/// <summary>
/// A line of the list of shortcut keys, which the partial view _ShortcutKeys shows. The elements themselves have data-key (docs/design-system.md).
/// </summary>
/// <param name="Action">For example "next, previous".</param>
/// <param name="Keys">As they are written on the key, for example "J" and "K".</param>
public sealed record ShortcutKey(string Action, params IReadOnlyList<string> Keys);
