using NatoInternships.Web.Areas.Admin.Divisions;

namespace NatoInternships.Web.Areas.Admin.DivisionMembers;

/// <summary>The form with role and end of a membership.</summary>
public sealed record MembershipPage(DivisionPage Division, MemberRow Member, MembershipInput Input);
