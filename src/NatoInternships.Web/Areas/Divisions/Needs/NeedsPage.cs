using NatoInternships.Domain.Pool;
using NatoInternships.Infrastructure.Pool;
using NatoInternships.Web.Framework.Lists;

namespace NatoInternships.Web.Areas.Divisions.Needs;

/// <summary>The needs of the reader's divisions.</summary>
/// <param name="State">Null for all.</param>
/// <param name="HasDivisions">Whether the reader has several divisions, so that the list names them.</param>
public sealed record NeedsPage(NeedState? State, NeedList List, bool HasDivisions, KeysetPager Pager);
