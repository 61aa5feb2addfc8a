using NatoInternships.Domain.Vacancies.Parity;
using NatoInternships.Web.Areas.Admin.Shared;

namespace NatoInternships.Web.Areas.Admin.NoticePublication;

/// <summary>What a lead confirms before readers see it.</summary>
public sealed record PublicationPage
{
    public required OfficeNotice Notice { get; init; }

    /// <summary>What differs from the published version, as it will be; all for a first publication.</summary>
    public required IReadOnlyList<NoticeChange> Changed { get; init; }

    /// <summary>How many people have an application for the vacancy.</summary>
    public required int Applications { get; init; }

    /// <summary>Why it was refused; null for the first look.</summary>
    public string? Refusal { get; init; }

    public IReadOnlyList<ParityFinding> Findings { get; init; } = [];
}
