using NatoInternships.Web.Framework.Forms;

namespace NatoInternships.Web.Areas.Admin.Status;

/// <summary>One part of the portal on the page.</summary>
/// <param name="Key">Names the part, also in the page.</param>
/// <param name="Kind">The colour and the icon.</param>
/// <param name="Word">Says the same as the colour.</param>
/// <param name="Details">Sentences.</param>
public sealed record StatusPart(string Key, StatusKind Kind, string Word, IReadOnlyList<string> Details);
