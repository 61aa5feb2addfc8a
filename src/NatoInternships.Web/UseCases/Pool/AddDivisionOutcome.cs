namespace NatoInternships.Web.UseCases.Pool;

/// <summary>The possible results of adding a division.</summary>
public abstract record AddDivisionOutcome
{
    private AddDivisionOutcome()
    {
    }

    public sealed record Added(Guid Id) : AddDivisionOutcome;

    /// <summary>Another division has this code.</summary>
    public sealed record CodeTaken : AddDivisionOutcome;

    public sealed record NoSuchOrganisation : AddDivisionOutcome;
}
