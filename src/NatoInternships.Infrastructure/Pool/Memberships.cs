using NatoInternships.Domain.Pool;

namespace NatoInternships.Infrastructure.Pool;

/// <summary>Query fragments about memberships.</summary>
public static class Memberships
{
    /// <summary>Returns the memberships that have not ended.</summary>
    public static IQueryable<DivisionMember> ActiveAt(this IQueryable<DivisionMember> members, DateTimeOffset now) =>
        members.Where(member => member.EndsAt == null || member.EndsAt > now);

    /// <summary>Returns the memberships of an account that have not ended.</summary>
    public static IQueryable<DivisionMember> Of(this IQueryable<DivisionMember> members, Guid userId, DateTimeOffset now) =>
        members.ActiveAt(now).Where(member => member.UserId == userId);
}
