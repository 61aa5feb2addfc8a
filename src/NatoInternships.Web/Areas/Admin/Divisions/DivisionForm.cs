using NatoInternships.Web.Framework.Forms;

namespace NatoInternships.Web.Areas.Admin.Divisions;

/// <summary>The form of a new division, or of the names of one.</summary>
/// <param name="Id">Null for a new division.</param>
/// <param name="Code">Of an existing division.</param>
/// <param name="Organisations">To choose from, for a new division.</param>
public sealed record DivisionForm(Guid? Id, string? Code, DivisionInput Input, IReadOnlyList<ChoiceItem> Organisations);
