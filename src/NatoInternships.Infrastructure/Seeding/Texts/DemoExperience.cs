namespace NatoInternships.Infrastructure.Seeding.Texts;

/// <summary>One entry of the demo candidate's experience.</summary>
/// <param name="Role">The role of the person.</param>
/// <param name="Organisation">The organisation with its place.</param>
/// <param name="Start">The first day.</param>
/// <param name="End">The last day; null while it continues.</param>
/// <param name="Description">One or two sentences.</param>
internal sealed record DemoExperience(string Role, string Organisation, DateOnly Start, DateOnly? End, string Description);
