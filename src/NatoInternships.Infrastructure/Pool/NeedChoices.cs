namespace NatoInternships.Infrastructure.Pool;

/// <summary>What the form of a need offers to a member.</summary>
/// <param name="Divisions">The member's divisions, by code.</param>
/// <param name="Notices">Published notices of these divisions that are not cancelled, the latest call first.</param>
/// <param name="Intakes">Intakes of this year and later, earliest first.</param>
public sealed record NeedChoices(IReadOnlyList<OwnDivision> Divisions, IReadOnlyList<NeedNotice> Notices, IReadOnlyList<NeedIntake> Intakes);
