namespace NatoInternships.Web.UseCases.Pool;

/// <summary>The possible results of adding a member.</summary>
public abstract record AddMemberOutcome
{
    private AddMemberOutcome()
    {
    }

    public sealed record Added(Guid UserId) : AddMemberOutcome;

    /// <summary>The person is a member already.</summary>
    public sealed record IsMember(Guid UserId) : AddMemberOutcome;

    /// <summary>No account with the role of division members has this address or name.</summary>
    public sealed record NobodyFound : AddMemberOutcome;

    /// <summary>Several accounts have this name. The lead chooses one.</summary>
    public sealed record SeveralFound(IReadOnlyList<FoundPerson> People) : AddMemberOutcome;

    /// <summary>Somebody changed the account or the membership at the same time.</summary>
    public sealed record ChangedMeanwhile : AddMemberOutcome;

    public sealed record NoSuchDivision : AddMemberOutcome;
}
