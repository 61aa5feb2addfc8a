using NatoInternships.Domain.Applications;
using NatoInternships.Web.Areas.Admin.Shared;

namespace NatoInternships.Web.Areas.Admin.VacancyExtension;

/// <summary>The form for a later deadline, and then its confirmation.</summary>
public sealed record ExtensionPage
{
    public required OfficeNotice Notice { get; init; }

    public required ExtensionInput Input { get; init; }

    public required IReadOnlyDictionary<ApplicationStatus, int> Applications { get; init; }

    /// <summary>Whether the input is valid and waits for its confirmation.</summary>
    public bool IsToConfirm { get; init; }

    /// <summary>People who get an email: holders of drafts, also closed ones, and of submitted applications.</summary>
    public int Told => Count(ApplicationStatus.Draft) + Count(ApplicationStatus.NotSubmitted) + Count(ApplicationStatus.Submitted);

    /// <summary>Closed drafts that open again.</summary>
    public int Reopened => Count(ApplicationStatus.NotSubmitted);

    private int Count(ApplicationStatus status) => Applications.GetValueOrDefault(status);
}
