namespace NatoInternships.Web.Areas.Candidates.Shared;

/// <param name="MotivationWords">Most words of motivation.</param>
/// <param name="Examples">How many competency examples are asked for.</param>
/// <param name="ExampleWords">Most words of one example.</param>
public sealed record AnswerLimits(int MotivationWords, int Examples, int ExampleWords);
