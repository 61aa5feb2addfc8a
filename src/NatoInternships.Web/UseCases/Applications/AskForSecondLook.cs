using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Releases;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Applications;

/// <summary>Records a candidate's one request that another officer looks at a refused application again (ruling A21).</summary>
public sealed class AskForSecondLook(PortalDbContext db, AuditTrail audit)
{
    private const int MostTries = 5;

    /// <param name="candidateId">The signed-in candidate.</param>
    /// <param name="userId">Their account.</param>
    /// <param name="reference">Reference of their application.</param>
    /// <param name="words">Why they ask, at most <see cref="SecondLook.WordsLength"/> characters.</param>
    /// <param name="arrivedAt">When the request line reached the portal. It is compared with the end of the period.</param>
    /// <param name="ct">Cancels until the save.</param>
    public async Task<AskForSecondLookOutcome> ExecuteAsync(Guid candidateId, Guid userId, string reference, string words, DateTimeOffset arrivedAt, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            db.ChangeTracker.Clear();
            var found = await (
                from application in db.Applications
                where application.CandidateId == candidateId && application.Reference == reference
                join row in db.ScreeningRows on application.Id equals row.ApplicationId
                select new
                {
                    Row = row,
                    application.Status,
                    Released = db.ReleasedDecisions.Where(one => one.ApplicationId == application.Id).OrderByDescending(one => one.No).FirstOrDefault(),
                    HasAsked = db.SecondLooks.Any(look => look.ApplicationId == application.Id),
                }).SingleOrDefaultAsync(ct);
            if (found?.Released is not { IsEligible: false } released)
            {
                return AskForSecondLookOutcome.NotFound;
            }

            if (found.HasAsked)
            {
                return AskForSecondLookOutcome.Asked; // A double click, or the same form again.
            }

            if (found.Status != ApplicationStatus.Submitted || released.SecondLookUntil is not { } until || arrivedAt >= until)
            {
                return AskForSecondLookOutcome.TooLate;
            }

            var firstBy = await db.Decisions.Where(decision => decision.ApplicationId == released.ApplicationId && decision.No == released.DecisionNo).Select(decision => decision.DecidedBy).SingleAsync(ct);
            db.SecondLooks.Add(new SecondLook(released, firstBy, words, arrivedAt));
            found.Row.LookAgain();
            audit.Add(userId, AuditActions.SecondLookAsked, AuditSubjects.Application, released.ApplicationId, $"decision {released.DecisionNo}");
            try
            {
                await db.SaveChangesAsync(ct);

                return AskForSecondLookOutcome.Asked;
            }
            catch (Exception exception) when (tries < MostTries && FreeChoice.ShouldRetry(db, exception))
            {
                // A double click or a withdrawal at the same moment. Read again and decide on the new state.
            }
        }
    }
}

/// <summary>What became of the request.</summary>
public enum AskForSecondLookOutcome
{
    /// <summary>Recorded, now or before.</summary>
    Asked,

    /// <summary>The period is over, or the application is withdrawn.</summary>
    TooLate,

    /// <summary>There is no released refusal on an application of this candidate.</summary>
    NotFound,
}
