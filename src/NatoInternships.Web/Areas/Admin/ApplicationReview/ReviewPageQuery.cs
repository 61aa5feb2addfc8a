using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Screening;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.Areas.Admin.Shared;
using NatoInternships.Web.Areas.Shared.Submissions;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.UseCases.Screening;

namespace NatoInternships.Web.Areas.Admin.ApplicationReview;

/// <summary>Reads one application for an officer, and its neighbours in the list.</summary>
public sealed class ReviewPageQuery(PortalDbContext db, ScreeningCases cases, ScreeningScopeQuery scopes, SubmissionPresenter submissions, EvidenceQuery evidence, ReadNotes notes, TimeProvider clock)
{
    /// <param name="reference">Of the application.</param>
    /// <param name="list">The list that the officer came from.</param>
    /// <param name="rule">The condition to open; null or unknown for the first open one.</param>
    /// <param name="userId">The signed-in officer.</param>
    /// <param name="opened">The file and page that are open.</param>
    /// <param name="address">Returns the address of this page with another file or page open.</param>
    /// <param name="ct">Cancels the reading.</param>
    /// <returns>Null for an unknown reference, and for an application that was never submitted.</returns>
    public async Task<ReviewPage?> FindAsync(
        string reference, ScreeningListInput list, string? rule, Guid userId, EvidenceChoice opened, Func<Guid, int, string> address, CancellationToken ct)
    {
        if (await cases.FindAsync(reference, ct) is not { } found)
        {
            return null;
        }

        notes.Of(found.Application.Id);
        var scope = await scopes.FindAsync(list.Call is null ? list with { Call = found.Row.CallId } : list, userId, ct);
        var vacancy = await (
            from one in db.Vacancies
            where one.Id == found.Row.VacancyId
            join criteria in db.CriteriaVersions on one.CriteriaId equals criteria.Id
            join notice in db.Notices on new { VacancyId = one.Id, Version = found.Content.NoticeVersion } equals new { notice.VacancyId, notice.Version }
            select new { criteria.Criteria, notice.Content }).AsNoTracking().SingleAsync(ct);
        var language = await db.Candidates.Where(candidate => candidate.Id == found.Row.CandidateId).Select(candidate => candidate.Profile).AsNoTracking().SingleAsync(ct);
        var claims = found.Review.Conditions
            .Select(condition => new ReviewedClaim(condition, found.Content.Eligibility.Of(condition.Rule), found.Claims.SingleOrDefault(claim => claim.Rule == condition.Rule)))
            .ToList();
        var isInForce = found.Application.Status == ApplicationStatus.Submitted; // The answers and files of a withdrawn application are shown to nobody.
        var block = found.BlockedFor(userId, clock.GetUtcNow());

        var current = block is not null ? null : claims.Find(claim => claim.Rule == rule)?.Rule ?? (found.Standing is null ? claims.Find(claim => claim.IsOpen)?.Rule : null);

        return new ReviewPage
        {
            Input = new ClaimInput { OwnWords = claims.Find(claim => claim.Rule == current)?.Decision?.OwnWords },
            Scope = scope,
            Case = found,
            UserId = userId,
            Criteria = vacancy.Criteria,
            Evidence = await evidence.PaneAsync(reference, isInForce ? found.Content : found.Content with { Documents = [] }, opened, address, ct),
            Answers = isInForce ? AnswerGroup.Of(submissions.Of(found.Content, vacancy.Content.Sections)) : [],
            Claims = isInForce ? claims : [],
            Current = current,
            CandidateLanguage = language.MessagesIn,
            Block = block,
            Previous = await NeighbourAsync(scope, found.Row, isNext: false, isWaiting: false, ct),
            Next = await NeighbourAsync(scope, found.Row, isNext: true, isWaiting: false, ct),
        };
    }

    /// <summary>Returns the next waiting application of the list; null when there is none.</summary>
    public async Task<string?> NextWaitingAsync(string reference, ScreeningListInput list, Guid userId, CancellationToken ct)
    {
        var row = await db.ScreeningRows.AsNoTracking().SingleAsync(one => one.Reference == reference, ct);
        var scope = await scopes.FindAsync(list.Call is null ? list with { Call = row.CallId } : list, userId, ct);

        return await NeighbourAsync(scope, row, isNext: true, isWaiting: true, ct);
    }

    private Task<string?> NeighbourAsync(ScreeningScope scope, ScreeningRow row, bool isNext, bool isWaiting, CancellationToken ct)
    {
        var descending = scope.Input.IsOldestFirst != isNext;

        return scope.Filter.Apply(db)
            .Where(one => !isWaiting || one.State == ScreeningState.Waiting)
            .Beyond(row.SubmittedAt, row.RowNo, descending)
            .Ordered(descending)
            .Select(one => one.Reference)
            .FirstOrDefaultAsync(ct);
    }
}
