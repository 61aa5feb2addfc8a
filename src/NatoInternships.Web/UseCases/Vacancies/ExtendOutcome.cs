using NatoInternships.Domain.Vacancies;

namespace NatoInternships.Web.UseCases.Vacancies;

/// <summary>What became of an extension.</summary>
public abstract record ExtendOutcome
{
    private ExtendOutcome()
    {
    }

    /// <param name="Extension">As it stands on the notice.</param>
    /// <param name="Told">Holders of drafts who get a mail from this run; the job tells whoever is left.</param>
    public sealed record Extended(DeadlineExtension Extension, int Told) : ExtendOutcome;

    public sealed record NotFound : ExtendOutcome;

    public sealed record Refused(ExtensionProblem Problem) : ExtendOutcome;
}
