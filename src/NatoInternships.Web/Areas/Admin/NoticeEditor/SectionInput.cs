namespace NatoInternships.Web.Areas.Admin.NoticeEditor;

/// <summary>One section of the division, as typed. A row without a code and without text is dropped.</summary>
public sealed record SectionInput
{
    public string? Code { get; init; }

    public string? NameEn { get; init; }

    public string? NameFr { get; init; }

    public string? WorkEn { get; init; }

    public string? WorkFr { get; init; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Code + NameEn + NameFr + WorkEn + WorkFr);
}
