namespace NatoInternships.Infrastructure.Seeding.Texts;

/// <summary>One entry of the demo candidate’s experience.</summary>
/// <param name="Role">What the person was there.</param>
/// <param name="Organisation">Where, with the place.</param>
/// <param name="Start">The first day.</param>
/// <param name="End">The last day; null while it goes on.</param>
/// <param name="Description">What was done, in one or two sentences.</param>
internal sealed record DemoExperience(string Role, string Organisation, DateOnly Start, DateOnly? End, string Description);
