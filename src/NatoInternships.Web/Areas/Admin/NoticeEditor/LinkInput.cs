namespace NatoInternships.Web.Areas.Admin.NoticeEditor;

/// <summary>One link of the notice, as typed. An empty row is dropped.</summary>
public sealed record LinkInput
{
    public string? LabelEn { get; init; }

    public string? LabelFr { get; init; }

    public string? AddressEn { get; init; }

    public string? AddressFr { get; init; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(LabelEn + LabelFr + AddressEn + AddressFr);
}
