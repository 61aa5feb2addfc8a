using NatoInternships.Domain.Applications;
using NatoInternships.Web.Areas.Admin.Shared;

namespace NatoInternships.Web.Areas.Admin.VacancyCancellation;

/// <summary>What a lead confirms before a vacancy is cancelled.</summary>
public sealed record CancellationPage
{
    public required OfficeNotice Notice { get; init; }

    /// <summary>Number of applications by status. Each of their candidates gets an email.</summary>
    public required IReadOnlyDictionary<ApplicationStatus, int> Applications { get; init; }

    /// <summary>Not "Number": a field of this name would show the number of the address.</summary>
    public string? TypedNumber { get; init; }

    /// <summary>Applications that a cancellation closes.</summary>
    public int Affected => Applications.Where(one => one.Key.Can(ApplicationMove.CancelVacancy)).Sum(one => one.Value);

    /// <summary>Choices that become free.</summary>
    public int Freed => Applications.Where(one => one.Key.UsesSlot()).Sum(one => one.Value);
}
