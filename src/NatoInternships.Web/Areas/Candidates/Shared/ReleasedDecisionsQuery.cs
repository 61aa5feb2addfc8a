using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.Areas.Candidates.Shared;

/// <summary>Reads the released decisions on a candidate's application. A held decision leaves no trace here (ADR 0060).</summary>
public sealed class ReleasedDecisionsQuery(PortalDbContext db)
{
    /// <returns>The latest decision; null before the first release, and for an application of another candidate.</returns>
    public async Task<DecisionView?> FindAsync(Guid candidateId, string reference, CancellationToken ct)
    {
        var released = await db.ReleasedDecisions.AsNoTracking()
            .Where(one => db.Applications.Any(a => a.Id == one.ApplicationId && a.CandidateId == candidateId && a.Reference == reference))
            .OrderByDescending(one => one.No)
            .ToListAsync(ct);
        if (released is not [var latest, ..])
        {
            return null;
        }

        var asked = await db.SecondLooks.Where(look => look.ApplicationId == latest.ApplicationId).Select(look => new { look.AskedAt, look.Words }).SingleOrDefaultAsync(ct);

        return new DecisionView
        {
            IsEligible = latest.IsEligible,
            Text = latest.Text,
            ReleasedAt = latest.ReleasedAt,
            IsAfterSecondLook = latest.IsAfterSecondLook,
            Version = latest.Version,
            SecondLookUntil = latest.SecondLookUntil,
            AskedAt = asked?.AskedAt,
            AskedWords = asked?.Words,
        };
    }
}

/// <summary>A decision as its candidate reads it.</summary>
public sealed record DecisionView
{
    public required bool IsEligible { get; init; }

    /// <summary>The reasons, a line each; empty for "eligible".</summary>
    public required LocalizedText Text { get; init; }

    public required DateTimeOffset ReleasedAt { get; init; }

    /// <summary>The submitted version that was decided.</summary>
    public required int Version { get; init; }

    public required bool IsAfterSecondLook { get; init; }

    /// <summary>Until when a second look can be asked for; null when there is none.</summary>
    public required DateTimeOffset? SecondLookUntil { get; init; }

    /// <summary>When the candidate asked for it; null when they did not.</summary>
    public required DateTimeOffset? AskedAt { get; init; }

    /// <summary>What the candidate wrote.</summary>
    public required string? AskedWords { get; init; }

    /// <summary>Returns whether the candidate can ask now. The application must be in force too.</summary>
    public bool CanAskAt(DateTimeOffset now) => AskedAt is null && now < SecondLookUntil;
}
