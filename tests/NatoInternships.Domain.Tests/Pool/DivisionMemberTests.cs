using NatoInternships.Domain.Pool;
using Xunit;

namespace NatoInternships.Domain.Tests.Pool;

public sealed class DivisionMemberTests
{
    private static readonly DateTimeOffset Now = new(2025, 6, 4, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    public void A_membership_ends_at_its_end(int milliseconds, bool isActive)
    {
        var member = new DivisionMember(Guid.NewGuid(), Guid.NewGuid(), DivisionRole.Member, Now.AddDays(-1));
        member.Change(DivisionRole.Member, Now, Now.AddHours(-1));

        Assert.Equal(isActive, member.IsActiveAt(Now.AddMilliseconds(milliseconds)));
    }

    [Fact]
    public void A_past_end_ends_now_and_the_person_can_return()
    {
        var member = new DivisionMember(Guid.NewGuid(), Guid.NewGuid(), DivisionRole.Head, Now.AddDays(-9));

        Assert.True(member.Change(DivisionRole.Head, Now.AddDays(-3), Now));
        Assert.Equal(Now, member.EndsAt);
        Assert.Throws<InvalidOperationException>(() => member.Change(DivisionRole.Member, null, Now));
        member.Return(DivisionRole.Member, Now.AddDays(1));

        Assert.Equal((DivisionRole.Member, null), (member.Role, member.EndsAt));
        Assert.Throws<InvalidOperationException>(() => member.Return(DivisionRole.Member, Now.AddDays(1)));
    }
}
