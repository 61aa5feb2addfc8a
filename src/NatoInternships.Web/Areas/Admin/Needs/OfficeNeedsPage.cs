using NatoInternships.Domain.Pool;
using NatoInternships.Infrastructure.Pool;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.Framework.Lists;

namespace NatoInternships.Web.Areas.Admin.Needs;

/// <summary>The needs that the Internship Office sees.</summary>
/// <param name="Division">Code of the only division shown; null for all.</param>
/// <param name="Divisions">To choose from, by code.</param>
public sealed record OfficeNeedsPage(NeedState State, string? Division, IReadOnlyList<ChoiceItem> Divisions, NeedList List, KeysetPager Pager);
