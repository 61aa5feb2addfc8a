using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Screening;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Infrastructure.Search;

namespace NatoInternships.Infrastructure.Seeding.People;

/// <summary>
/// The second stage: held decisions of an officer and a lead in the two weeks after the deadline. The other applications wait, and the
/// officer has some of them. Nothing is saved here.
/// </summary>
internal sealed class DemoScreening(PortalDbContext db, DemoTrail trail)
{
    /// <summary>How long after the deadline this stage ends.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(14);

    /// <summary>How many applications that meet every condition are decided.</summary>
    private const int Eligible = 21;

    /// <summary>How many waiting applications the officer has.</summary>
    private const int Assigned = 10;

    // By family name. The first application of each is decided.
    private static readonly Dictionary<string, DemoJudgement> Judgements = new(StringComparer.Ordinal)
    {
        ["Ásmundarson"] = new(RuleCodes.Studies, IsMet: true),
        ["Marinkova-Toneva"] = new(RuleCodes.Language, IsMet: true),
        ["Ferrishaw"] = new(RuleCodes.Studies, IsMet: true),
        ["Whitfield-Ortega"] = new(RuleCodes.Studies, IsMet: true, "studies-reason-accepted", "You will be enrolled again in September 2025, before the internship starts."),
        ["Kalliontzis"] = new(RuleCodes.Studies, IsMet: false, "studies-degree-too-old", "Your diploma is dated 24 June 2022, and you have not been enrolled since."),
        ["Weydertz"] = new(RuleCodes.Studies, IsMet: false, "studies-degree-too-old", "Votre certificat est daté du 24 juin 2022. L’expérience acquise depuis ne le remplace pas."),
        ["Özdemirel"] = new(RuleCodes.Language, IsMet: false, "language-below-level", "You declared A2 in English and no French. You may apply again in a later call."),
        ["Țugleanu"] = new(RuleCodes.Language, IsMet: false, "language-below-level", "You declared A2 in both official languages. You may apply again in a later call."),
        ["Radosavljenić"] = new(RuleCodes.Nationality, IsMet: false, "nationality-not-acquired", "You expect the decision on your nationality in 2027, after the internships of this call."),
    };

    /// <param name="applications">The submitted applications, by arrival.</param>
    /// <param name="officerId">Decides two of three.</param>
    /// <param name="leadId">Decides the third, and assigns.</param>
    /// <param name="closedAt">The deadline.</param>
    public void Add(IReadOnlyList<DemoApplication> applications, Guid officerId, Guid leadId, DateTimeOffset closedAt)
    {
        var rows = db.ScreeningRows.Local.ToDictionary(row => row.ApplicationId);
        var inForce = applications.Where(one => one.Application.Status == ApplicationStatus.Submitted).ToList();
        var toDecide = inForce.Where(one => one.Content.Eligibility.Overall == Verdict.Meets).Take(Eligible)
            .Concat(Judgements.Keys.Select(name => inForce.First(one => one.Person.FamilyName == name)))
            .ToList();
        for (var index = 0; index < toDecide.Count; index++)
        {
            Decide(toDecide[index], rows[toDecide[index].Application.Id], index % 3 == 2 ? leadId : officerId, At(closedAt, index));
        }

        var assignedAt = closedAt.AddHours(33); // Tuesday morning.
        foreach (var waiting in inForce.Except(toDecide).Take(Assigned))
        {
            rows[waiting.Application.Id].Assign(officerId, assignedAt);
            trail.At(assignedAt).Add(leadId, AuditActions.ApplicationAssigned, AuditSubjects.Application, waiting.Application.Id, $"to {officerId}");
        }
    }

    // From Tuesday 24 June at 10:00 on, eight a day.
    private static DateTimeOffset At(DateTimeOffset closedAt, int index) => closedAt.AddHours(34).AddDays(index / 8).AddMinutes(index % 8 * 23);

    private void Decide(DemoApplication decided, ScreeningRow row, Guid officerId, DateTimeOffset at)
    {
        var (application, report) = (decided.Application, decided.Content.Eligibility);
        List<ClaimDecision> claims = [];
        if (decided.Person.FamilyName is { } name && Judgements.TryGetValue(name, out var judgement))
        {
            var claim = new ClaimDecision(
                application.Id, application.SubmittedVersion, judgement.Rule,
                new ClaimJudgement(ClaimReview.VerdictOf(report, judgement.Rule), judgement.IsMet, judgement.Reason, judgement.OwnWords), officerId, at);
            db.ClaimDecisions.Add(claim);
            claims.Add(claim);
            trail.At(at).Add(
                officerId, AuditActions.ClaimDecided, AuditSubjects.Application, application.Id,
                $"version {claim.Version}, {claim.Rule} {(claim.IsMet ? "met" : "not met")}, {claim.Reason ?? "no reason"}");
        }

        var review = ClaimReview.Of(report, claims);
        var decision = new Decision(application.Id, 1, application.SubmittedVersion, review.Possible!.Value, review, officerId, at.AddSeconds(25));
        db.Decisions.Add(decision);
        row.Follow(ScreeningFacts.Of(application, decided.Content, claims, decision, releasedNo: 0, look: null, SearchText.Fold));
        trail.At(decision.DecidedAt).Add(officerId, AuditActions.DecisionRecorded, AuditSubjects.Application, application.Id, $"decision {decision.No}");
    }
}
