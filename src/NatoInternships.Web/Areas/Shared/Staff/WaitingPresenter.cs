using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Localisation;
using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Areas.Shared.Staff;

/// <summary>Makes the lines of "What waits".</summary>
public sealed class WaitingPresenter(PageText text, Format format)
{
    /// <summary>Returns a line that says since when the oldest waits, or that nothing waits.</summary>
    /// <param name="pile">How much waits.</param>
    /// <param name="name">What waits.</param>
    /// <param name="address">The page with this work.</param>
    /// <param name="detail">Shown only while something waits.</param>
    /// <param name="isLate">Whether it waits longer than it should, and needs the reader.</param>
    public WaitingWork Line(WaitingPile pile, string name, string address, string? detail = null, bool isLate = false) => pile.Count == 0
        ? new WaitingWork(0, name, address, text["Staff_Waits_None"])
        : new WaitingWork(pile.Count, name, address, detail, pile.Oldest is { } oldest ? Since(oldest) : null, isLate);

    /// <summary>"Since 22 June 2025, 23:41", in Brussels time.</summary>
    public string Since(DateTimeOffset instant)
    {
        var brussels = BrusselsTime.From(instant);

        return text["Staff_Waits_Since", format.DateWithoutWeekday(brussels.Date), format.Time(brussels.Time)];
    }
}
