namespace NatoInternships.Web.Areas.Candidates.Shared;

/// <param name="MotivationWords">Highest number of words of the motivation.</param>
/// <param name="Examples">Required number of competency examples.</param>
/// <param name="ExampleWords">Highest number of words of one example.</param>
public sealed record AnswerLimits(int MotivationWords, int Examples, int ExampleWords);
