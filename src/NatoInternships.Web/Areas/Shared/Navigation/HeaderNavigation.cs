using System.Security.Claims;
using NatoInternships.Web.Framework.Links;
using NatoInternships.Web.Framework.Security;

namespace NatoInternships.Web.Areas.Shared.Navigation;

/// <summary>
/// The links of the header by audience. A new page for an audience is added to its list here. The link to sign in and the button to sign
/// out are in the view.
/// </summary>
public static class HeaderNavigation
{
    private static readonly NavigationItem Vacancies = new("Nav_Vacancies", PublicLinks.Vacancies());
    private static readonly NavigationItem Eligibility = new("Nav_Eligibility", PublicLinks.Eligibility());
    private static readonly NavigationItem Help = new("Nav_Help", PublicLinks.Help());
    private static readonly NavigationItem Account = new("Nav_Account", AccountLinks.Security()) { Section = AccountLinks.Section };

    private static readonly NavigationItem[] Anonymous = [Vacancies, Eligibility, Help];

    private static readonly NavigationItem[] Candidate =
        [Vacancies, Eligibility, Help, new("Nav_Applications", CandidateLinks.Applications()), Account];


    // The staff areas have a header of their own. This link leads there from the public pages.
    private static NavigationItem[] Staff(ClaimsPrincipal user) =>
        [Vacancies, Help, new("Staff_Nav_Area", StartPage.Of(user)), Account];

    /// <summary>Returns the links for a user, in the order of the header.</summary>
    public static IReadOnlyList<NavigationItem> For(ClaimsPrincipal user) =>
        !user.IsSignedIn() ? Anonymous : user.IsStaff() ? Staff(user) : Candidate;
}
