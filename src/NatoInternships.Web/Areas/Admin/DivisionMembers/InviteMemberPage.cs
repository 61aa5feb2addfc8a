using NatoInternships.Web.Areas.Admin.Divisions;

namespace NatoInternships.Web.Areas.Admin.DivisionMembers;

/// <summary>The form that invites a member.</summary>
public sealed record InviteMemberPage(DivisionPage Division, InviteMemberInput Input);
