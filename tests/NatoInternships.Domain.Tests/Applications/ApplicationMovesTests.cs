using NatoInternships.Domain.Applications;
using Xunit;

namespace NatoInternships.Domain.Tests.Applications;

public sealed class ApplicationMovesTests
{
    public static TheoryData<ApplicationStatus, ApplicationMove> EveryPair()
    {
        var pairs = new TheoryData<ApplicationStatus, ApplicationMove>();
        foreach (var status in Enum.GetValues<ApplicationStatus>())
        {
            foreach (var move in Enum.GetValues<ApplicationMove>())
            {
                pairs.Add(status, move);
            }
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void After_returns_a_status_only_for_allowed_moves(ApplicationStatus from, ApplicationMove move)
    {
        var rows = ApplicationMoves.All.Where(row => row.From == from && row.Move == move).ToList();

        Assert.True(rows.Count <= 1);
        Assert.Equal(rows.Count == 1, from.Can(move));
        if (rows is [{ To: { } to }])
        {
            Assert.Equal(to, from.After(move));
        }
        else
        {
            Assert.Throws<InvalidOperationException>(() => from.After(move));
        }
    }

    [Theory]
    [InlineData(ApplicationStatus.Draft, false)]
    [InlineData(ApplicationStatus.Submitted, true)]
    [InlineData(ApplicationStatus.Withdrawn, false)]
    [InlineData(ApplicationStatus.WithdrawnLate, true)]
    [InlineData(ApplicationStatus.VacancyCancelled, false)]
    [InlineData(ApplicationStatus.NotSubmitted, false)]
    public void A_slot_is_used_by_submitted_and_late_withdrawn_applications(ApplicationStatus status, bool uses) =>
        Assert.Equal(uses, status.UsesSlot());

    [Fact]
    public void Cancelling_a_vacancy_frees_every_slot()
    {
        var holding = Enum.GetValues<ApplicationStatus>().Where(status => status.UsesSlot());

        Assert.All(holding, status => Assert.False(status.After(ApplicationMove.CancelVacancy).UsesSlot()));
    }
}
