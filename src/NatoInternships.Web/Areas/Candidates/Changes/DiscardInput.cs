using FluentValidation;
using NatoInternships.Web.Areas.Candidates.Shared;
using NatoInternships.Web.UseCases.Applications;

namespace NatoInternships.Web.Areas.Candidates.Changes;

public sealed record DiscardInput
{
    public IReadOnlyList<string?> Parts { get; init; } = new List<string?>(); // A list that model binding can fill.

    /// <summary>Concurrency stamp of what the page showed.</summary>
    public string? ConcurrencyStamp { get; init; }

    public DiscardedParts Chosen() => new(Has(DiscardPart.Answers), Has(DiscardPart.Profile), Has(DiscardPart.Documents));

    private bool Has(DiscardPart part) => Parts.Contains(part.ToString());
}

public sealed record DiscardPage
{
    public required ApplicationHead Head { get; init; }

    public required DateTimeOffset InForceSince { get; init; }

    public required DiscardInput Input { get; init; }

    /// <summary>Each part that differs, with the labels of its answers.</summary>
    public required IReadOnlyList<(DiscardPart Part, IReadOnlyList<string> Labels)> Parts { get; init; }

    /// <summary>The candidate's other open applications. Shared parts change in them too.</summary>
    public required IReadOnlyList<ApplicationListItem> Others { get; init; }

    /// <summary>Whether something changed after the page was first shown.</summary>
    public bool ChangedMeanwhile { get; init; }
}

public sealed class DiscardValidator : AbstractValidator<DiscardInput>
{
    public DiscardValidator()
    {
        RuleFor(input => input.Parts).Must((input, _) => !input.Chosen().IsNothing).WithMessage("Parts_Missing");
    }
}
