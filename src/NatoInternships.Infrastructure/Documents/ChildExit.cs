namespace NatoInternships.Infrastructure.Documents;

/// <summary>The end of a run of a child program.</summary>
/// <param name="Code">Exit code (for <c>qpdf</c> 0 success, 2 errors, 3 warnings; above 128 a signal); null when we ended the
/// process.</param>
/// <param name="Error">The error output, up to a bound.</param>
/// <param name="TimedOut">Whether the timeout ended it.</param>
internal sealed record ChildExit(int? Code, string Error, bool TimedOut = false);
