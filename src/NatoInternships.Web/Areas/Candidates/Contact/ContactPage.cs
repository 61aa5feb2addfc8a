using NatoInternships.Web.Areas.Candidates.Shared;
using NatoInternships.Web.Framework.Forms;

namespace NatoInternships.Web.Areas.Candidates.Contact;

public sealed record ContactPage : SectionPage
{
    public required ContactInput Input { get; init; }

    public required IReadOnlyList<ChoiceItem> Zones { get; init; }
}
