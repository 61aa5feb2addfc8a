namespace NatoInternships.Infrastructure.Documents;

/// <summary>How a run ended.</summary>
/// <param name="Code">Exit code as <c>qpdf</c> documents it (0 fine, 2 errors, 3 warnings; above 128 a signal); null when we ended it.</param>
/// <param name="Error">What it said on its error stream, up to a bound.</param>
/// <param name="TimedOut">Ended by the clock.</param>
internal sealed record QpdfExit(int? Code, string Error, bool TimedOut = false);
