using NatoInternships.Domain.Values;

namespace NatoInternships.Web.Areas.Public.Help;

/// <param name="At">When it was looked at.</param>
/// <param name="IsWell">Everything the portal stands on answered.</param>
public sealed record StatusView(BrusselsTime At, bool IsWell);
