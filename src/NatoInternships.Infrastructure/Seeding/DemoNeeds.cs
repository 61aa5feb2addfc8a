using NatoInternships.Domain.Pool;
using NatoInternships.Domain.Values;
using NatoInternships.Domain.Vacancies;

namespace NatoInternships.Infrastructure.Seeding;

/// <summary>
/// The members of two demo divisions, and their needs. In the closed call, two divisions have an approved need for the same month and so compete for
/// the same people. One need waits for the Internship Office in each call.
/// </summary>
internal sealed record DemoNeeds(IReadOnlyList<DivisionMember> Members, IReadOnlyList<Need> Needs)
{
    private const string Political = "PASP";
    private const string Military = "CS";

    public static DemoNeeds Make(IReadOnlyList<Division> divisions, Dictionary<string, Guid> accounts, DemoCall closed, DemoCall open, DateTimeOffset now)
    {
        Guid Of(string code) => divisions.Single(division => division.Code == code).Id;
        DivisionMember[] members =
        [
            new(accounts["pasp@demo.example"], Of(Political), DivisionRole.Head, now.AddDays(-30)),
            new(accounts["ims@demo.example"], Of(Military), DivisionRole.Head, now.AddDays(-30)),
        ];
        Need[] needs =
        [
            Approved(Political, closed, intake: 1, places: 2, "Intern for the southern neighbourhood", "Drafts background papers on partners in the south, and follows their press.", Language.English, now.AddDays(-21),
                new(WishKind.Field, "0312", WishWeight.Needed), new(WishKind.Field, "0222", WishWeight.Needed),
                new(WishKind.Language, "en", WishWeight.Needed, CefrLevel.C1), new(WishKind.Language, "fr", WishWeight.Useful, CefrLevel.B2), new(WishKind.Language, "ar", WishWeight.Useful, CefrLevel.B1),
                new(WishKind.Experience, nameof(ExperienceKind.InternationalOrganisation), WishWeight.Useful), new(WishKind.Competency, "analytical-thinking", WishWeight.Needed)),
            Approved(Military, closed, intake: 1, places: 1, "Stagiaire pour la planification des partenariats", "Prépare les dossiers des réunions avec les pays partenaires et en suit les décisions.", Language.French, now.AddDays(-20),
                new(WishKind.Field, "0312", WishWeight.Needed), new(WishKind.Field, "1031", WishWeight.Useful), new(WishKind.Level, nameof(DegreeLevel.Master), WishWeight.Useful),
                new(WishKind.Language, "fr", WishWeight.Needed, CefrLevel.C1), new(WishKind.Language, "en", WishWeight.Useful, CefrLevel.B2),
                new(WishKind.Competency, "teamwork", WishWeight.Useful)),
            Asked(Political, closed, intake: 0, places: 1, "Intern for arms control", "Keeps the record of meetings, and prepares the weekly summary.", Language.English, now.AddDays(-3),
                new(WishKind.Field, "0312", WishWeight.Useful), new(WishKind.Level, nameof(DegreeLevel.Master), WishWeight.Needed), new(WishKind.Language, "en", WishWeight.Needed, CefrLevel.C1)),
            Asked(Military, open, intake: 1, places: 2, "Interns for exercises with partners", "Help to prepare two exercises, and write the reports afterwards.", Language.English, now.AddDays(-1),
                new(WishKind.Field, "1031", WishWeight.Useful), new(WishKind.Language, "en", WishWeight.Needed, CefrLevel.B2), new(WishKind.Competency, "flexibility", WishWeight.Useful)),
        ];

        return new DemoNeeds(members, needs);

        Need Asked(string division, DemoCall call, int intake, int places, string title, string tasks, Language language, DateTimeOffset at, params Wish[] wishes)
        {
            var need = new Need(
                Guid.CreateVersion7(at), Of(division),
                new NeedContent
                {
                    VacancyId = call.Vacancies.Single(vacancy => vacancy.DivisionCode == division).Id, CallId = call.Call.Id, IntakeId = call.Call.Intakes[intake].Id,
                    Places = places, Title = title, Tasks = tasks, TextLanguage = language, Wishes = wishes,
                },
                at);
            need.Ask(at);

            return need;
        }

        Need Approved(string division, DemoCall call, int intake, int places, string title, string tasks, Language language, DateTimeOffset at, params Wish[] wishes)
        {
            var need = Asked(division, call, intake, places, title, tasks, language, at, wishes);
            need.Approve(at.AddDays(2));

            return need;
        }
    }
}
