using NatoInternships.Domain.Vacancies;

namespace NatoInternships.Web.UseCases.Vacancies;

/// <summary>The possible results of an extension.</summary>
public abstract record ExtendOutcome
{
    private ExtendOutcome()
    {
    }

    /// <param name="Extension">The extension on the notice.</param>
    /// <param name="Told">Number of candidates who get a mail from this run; the job informs the others.</param>
    public sealed record Extended(DeadlineExtension Extension, int Told) : ExtendOutcome;

    public sealed record NotFound : ExtendOutcome;

    public sealed record Refused(ExtensionProblem Problem) : ExtendOutcome;
}
