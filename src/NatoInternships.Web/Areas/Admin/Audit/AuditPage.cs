using NatoInternships.Infrastructure.Audit;
using NatoInternships.Web.Framework.Lists;

namespace NatoInternships.Web.Areas.Admin.Audit;

/// <summary>What the reader asks for. Each is null for all.</summary>
public sealed record AuditFilter
{
    /// <summary>One of <see cref="AuditActions"/>.</summary>
    public string? Kind { get; init; }

    /// <summary>Id of the account that acted.</summary>
    public string? Actor { get; init; }

    /// <summary>Id of what was acted on.</summary>
    public string? Subject { get; init; }

    /// <summary>First day in Brussels, as yyyy-mm-dd.</summary>
    public string? From { get; init; }

    /// <summary>Last day in Brussels, as yyyy-mm-dd.</summary>
    public string? To { get; init; }

    /// <summary>Number of the entry after which the page starts, that is, with older ones.</summary>
    public string? After { get; init; }

    /// <summary>Number of the entry before which the page ends; ignored beside <see cref="After"/>.</summary>
    public string? Before { get; init; }

    /// <summary>How many rows a page has.</summary>
    public string? Rows { get; init; }
}

/// <param name="Filter">As asked for.</param>
/// <param name="Actions">Every action by name.</param>
/// <param name="Rows">The latest first.</param>
/// <param name="Pager">The links to other pages.</param>
/// <param name="Misread">Names of fields of the filter that were not understood.</param>
public sealed record AuditPage(AuditFilter Filter, IReadOnlyList<string> Actions, IReadOnlyList<AuditRow> Rows, KeysetPager Pager, IReadOnlyList<string> Misread);

/// <summary>An entry, see <see cref="AuditEntry"/>.</summary>
public sealed record AuditRow(long Sequence, DateTimeOffset At, string Action, Guid? ActorId, string SubjectType, Guid? SubjectId, string? Detail);
