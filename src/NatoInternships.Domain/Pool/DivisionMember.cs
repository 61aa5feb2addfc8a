namespace NatoInternships.Domain.Pool;

/// <summary>
/// A person who acts for a division. Each query of the divisions' pages starts here, so that a membership that has ended opens nothing, whatever
/// the session says (ADR 0065).
/// </summary>
public sealed class DivisionMember
{
    private DivisionMember()
    {
    }

    public DivisionMember(Guid userId, Guid divisionId, DivisionRole role, DateTimeOffset now)
    {
        UserId = userId;
        DivisionId = divisionId;
        Role = role;
        Since = now;
    }

    /// <summary>An account with the role of division members.</summary>
    public Guid UserId { get; private set; }

    public Guid DivisionId { get; private set; }

    public DivisionRole Role { get; private set; }

    /// <summary>UTC. When the person was added last.</summary>
    public DateTimeOffset Since { get; private set; }

    /// <summary>UTC, exclusive; null while no end is set.</summary>
    public DateTimeOffset? EndsAt { get; private set; }

    public bool IsActiveAt(DateTimeOffset now) => EndsAt is null || now < EndsAt;

    /// <summary>Makes a person whose membership has ended a member again. Throws while it has not ended.</summary>
    public void Return(DivisionRole role, DateTimeOffset now)
    {
        if (IsActiveAt(now))
        {
            throw new InvalidOperationException("The person is a member already.");
        }

        Role = role;
        Since = now;
        EndsAt = null;
    }

    /// <summary>Changes role and end. Throws after the end: <see cref="Return"/> begins a new membership.</summary>
    /// <param name="role">The role.</param>
    /// <param name="endsAt">Null for no end. A past instant ends the membership at once.</param>
    /// <param name="now">The moment of the change.</param>
    /// <returns>Whether something changed.</returns>
    public bool Change(DivisionRole role, DateTimeOffset? endsAt, DateTimeOffset now)
    {
        if (!IsActiveAt(now))
        {
            throw new InvalidOperationException("The membership has ended.");
        }

        var end = endsAt < now ? now : endsAt;
        if (role == Role && end == EndsAt)
        {
            return false;
        }

        (Role, EndsAt) = (role, end);

        return true;
    }
}
