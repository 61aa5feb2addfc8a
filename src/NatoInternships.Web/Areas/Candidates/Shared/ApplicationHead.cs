using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Values;
using NatoInternships.Domain.Vacancies;

namespace NatoInternships.Web.Areas.Candidates.Shared;

/// <summary>The data of an application that all its pages show.</summary>
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

    /// <summary>Whether it is a draft that was never submitted. Only such a draft can be deleted.</summary>
    public required bool CanDelete { get; init; }

    public required bool HasUnsentChanges { get; init; }

    /// <summary>Null when it is not withdrawn.</summary>
    public required DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>Whether the candidate can still undo the withdrawal.</summary>
    public required bool CanUndoWithdrawal { get; init; }

    public required DateTimeOffset Now { get; init; }

    public static ApplicationHead Of(ApplicationOverview overview) => new()
    {
        Reference = overview.Application.Reference,
        Number = overview.Vacancy.Number,
        Title = overview.Vacancy.Title,
        Status = overview.Application.Status,
        Deadline = overview.Vacancy.Deadline,
        InfoSession = overview.Notice.Facts.InfoSession,
        IsOpen = overview.IsOpen,
        HasReceipt = overview.Current is not null,
        CanDelete = overview.Application.CanDelete,
        HasUnsentChanges = overview.HasUnsentChanges,
        WithdrawnAt = overview.State.WithdrawnAt,
        CanUndoWithdrawal = overview.State is { Status: ApplicationStatus.Withdrawn, TakesApplications: true },
        Now = overview.Now,
    };
}
