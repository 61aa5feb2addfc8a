using NatoInternships.Web.Areas.Admin.Divisions;
using NatoInternships.Web.UseCases.Pool;

namespace NatoInternships.Web.Areas.Admin.DivisionMembers;

/// <summary>The form that adds a member.</summary>
/// <param name="People">To choose from, when several accounts have the name.</param>
public sealed record AddMemberPage(DivisionPage Division, AddMemberInput Input, IReadOnlyList<FoundPerson> People);
