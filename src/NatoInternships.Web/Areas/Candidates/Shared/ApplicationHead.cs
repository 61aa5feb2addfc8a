using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Values;
using NatoInternships.Domain.Vacancies;

namespace NatoInternships.Web.Areas.Candidates.Shared;

/// <summary>What every page of an application says of it.</summary>
public sealed record ApplicationHead
{
    public required string Reference { get; init; }

    public required string Number { get; init; }

    public required LocalizedText Title { get; init; }

    public required ApplicationStatus Status { get; init; }

    public required ApplicationDeadline Deadline { get; init; }

    public required InfoSession? InfoSession { get; init; }

    public required bool IsOpen { get; init; }

    /// <summary>Whether anything was ever submitted.</summary>
    public required bool HasReceipt { get; init; }

    /// <summary>Whether it is a draft that was never submitted: only such a one can be deleted.</summary>
    public required bool CanDelete { get; init; }

    public required bool HasUnsentChanges { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>The task list, without the language.</summary>
    public string Home => $"~/applications/{Reference}";

    public static ApplicationHead Of(ApplicationOverview reading) => new()
    {
        Reference = reading.Application.Reference,
        Number = reading.Vacancy.Number,
        Title = reading.Vacancy.Title,
        Status = reading.Application.Status,
        Deadline = reading.Vacancy.Deadline,
        InfoSession = reading.Vacancy.InfoSession,
        IsOpen = reading.IsOpen,
        HasReceipt = reading.Current is not null,
        CanDelete = reading.Application.CanDelete,
        HasUnsentChanges = reading.HasUnsentChanges,
        Now = reading.Now,
    };
}
