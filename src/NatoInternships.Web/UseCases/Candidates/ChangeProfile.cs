using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Candidates;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Infrastructure.Search;

namespace NatoInternships.Web.UseCases.Candidates;

/// <summary>Changes one part of the candidate's own data. It has no deadline: submissions hold their own frozen copy.</summary>
public sealed class ChangeProfile(PortalDbContext db, AuditTrail audit, TimeProvider clock)
{
    private const int MostTries = 5;

    /// <param name="candidateId">The candidate who is signed in.</param>
    /// <param name="section">Picks the part that the form shows.</param>
    /// <param name="seen">Stamp of that part when it was shown; null for a change that overwrites nothing typed.</param>
    /// <param name="change">Makes the new profile from the current one.</param>
    /// <param name="ct">Cancels the save.</param>
    public async Task<ChangeProfileOutcome> ExecuteAsync(
        Guid candidateId,
        Func<CandidateProfile, object> section,
        string? seen,
        Func<CandidateProfile, CandidateProfile> change,
        CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            var candidate = await db.Candidates.SingleAsync(c => c.Id == candidateId, ct);
            var profile = change(candidate.Profile);
            if (SectionStamp.Of(profile) == SectionStamp.Of(candidate.Profile))
            {
                return new ChangeProfileOutcome.Changed(SectionStamp.Of(section(profile))); // also the second half of a double click
            }

            if (seen is not null && SectionStamp.Of(section(candidate.Profile)) != seen)
            {
                return new ChangeProfileOutcome.ChangedMeanwhile(candidate.Profile);
            }

            if (profile.MessagesIn != candidate.Profile.MessagesIn)
            {
                (await db.Users.SingleAsync(user => user.Id == candidate.UserId, ct)).Language = profile.MessagesIn; // what mails are written in
            }

            candidate.Change(profile, FamilyNameKey(profile), clock.GetUtcNow());
            audit.Add(candidate.UserId, AuditActions.ProfileChanged, AuditSubjects.Candidate, candidate.Id, $"revision {candidate.Revision}");
            try
            {
                await db.SaveChangesAsync(ct);

                return new ChangeProfileOutcome.Changed(SectionStamp.Of(section(profile)));
            }
            catch (DbUpdateConcurrencyException) when (tries < MostTries)
            {
                db.ChangeTracker.Clear(); // another part was saved in between: read again, the stamp decides
            }
        }
    }

    /// <summary>By which HR looks for two accounts of one person; null where no name is given.</summary>
    internal static string? FamilyNameKey(CandidateProfile profile)
    {
        var key = SearchText.Fold(PersonName.Of(profile).Filed);

        return key.Length switch
        {
            0 => null,
            > CandidateProfile.NameLength => key[..CandidateProfile.NameLength],
            _ => key,
        };
    }
}
