using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Candidates;
using NatoInternships.Web.Areas.Candidates.Shared;
using NatoInternships.Web.Areas.Shared.Submissions;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.Framework.Time;
using NatoInternships.Web.UseCases.Candidates;

namespace NatoInternships.Web.Areas.Candidates.Contact;

[Area("Candidates")]
[Authorize(Policy = Policies.Candidate)]
[Route("profile/contact")]
[Route("applications/{reference}/contact")]
public sealed class ContactController(
    SectionContextQuery contexts, OwnProfileQuery profiles, ChangeProfile changeProfile, ContactValidator validator, ProfilePresenter presenter, PageText text, TimeProvider clock)
    : ProfileSectionController<ContactInput, ContactPage>(contexts, profiles, changeProfile, validator, text)
{
    protected override ApplicationSection Section => ApplicationSection.Contact;

    protected override Task<ContactPage> PageAsync(SectionContext context, ContactInput input, CancellationToken ct) => Task.FromResult(new ContactPage
    {
        Place = context,
        Input = input,
        Zones =
        [
            .. TimeZones.In(Text.Language, clock.GetUtcNow(), input.TimeZone)
                .Select(zone => new ChoiceItem(zone.Id, zone.Label, Group: Text[$"Region_{zone.Region}"])),
        ],
    });

    protected override IReadOnlyList<SummaryRow> Summary(CandidateProfile stored) => presenter.Contact(stored);

    protected override async Task<IActionResult?> AfterSaveAsync(SectionContext context, ContactInput input)
    {
        await HttpContext.TellTimesInAsync(input.TimeZone);

        return null;
    }
}
