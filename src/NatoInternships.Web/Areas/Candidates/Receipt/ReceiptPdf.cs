using System.Globalization;
using Microsoft.Extensions.Options;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Localisation;
using NatoInternships.Web.Framework.Links;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.Framework.Pdf;
using NatoInternships.Web.Framework.Security;

namespace NatoInternships.Web.Areas.Candidates.Receipt;

/// <summary>Writes a receipt as a PDF in the language of the page.</summary>
public sealed class ReceiptPdf(PageText page, Format format, IOptions<SiteOptions> site)
{
    private const int GroupsInLine = 8;

    private readonly PageText text = page.For("Candidates", "Receipt");

    /// <returns>The content of the file, about ten kilobytes.</returns>
    public byte[] Write(ReceiptPage receipt)
    {
        var head = receipt.Head;
        using var sheet = new PdfSheet(
            text["Pdf_Title", receipt.Receipt], text.Language == Language.French ? "fr-FR" : "en-GB", receipt.ArrivedAt, number => $"{receipt.Receipt} · {text["Pdf_Page", number]}");
        sheet.Title(text["Pdf_Kicker"], text["Pdf_Heading"]);
        if (receipt.Name is { } name)
        {
            sheet.Fact(text["Name"], NameOn(sheet, name));
        }

        sheet.Fact(text["Pdf_Vacancy"], text["Pdf_VacancyNumber", head.Title.In(text.Language), head.Number]);
        sheet.Fact(text["Pdf_Number"], receipt.Receipt);
        sheet.Fact(text["Pdf_Version"], format.Number(receipt.Version));
        sheet.Fact(text["Pdf_Pool"], text[receipt.JoinsPool ? "Submitted_Pool" : "Submitted_NoPool"]);

        var brussels = BrusselsTime.From(receipt.ArrivedAt);
        sheet.Heading(text["Received"]);
        sheet.Fact(text["Times_Brussels", Format.Offset(brussels.Offset)], Moment(brussels.Wall.DateTime));
        sheet.Fact(text["Times_Utc"], Moment(receipt.ArrivedAt.UtcDateTime));

        sheet.Heading(text["Fingerprints"]);
        sheet.Paragraph(text["Pdf_Fingerprints_Text"]);
        for (var index = 0; index < receipt.Fingerprints.Count; index++)
        {
            var print = receipt.Fingerprints[index];
            sheet.Code(print.FileName is null ? text["Fingerprints_Answers"] : sheet.CanShow(print.FileName) ? print.FileName : text["Pdf_File", index], print.Groups, GroupsInLine);
        }

        sheet.Paragraph($"{text["Pdf_Check"]} {site.Value.Page(text.Language, LinkPath.Of(PublicLinks.Receipt(receipt.Receipt)))}");
        Next(sheet, receipt);

        return sheet.Finish();
    }

    private void Next(PdfSheet sheet, ReceiptPage receipt)
    {
        var head = receipt.Head;
        sheet.Heading(text["Next"]);
        if (receipt.IsReplaced)
        {
            sheet.Paragraph($"{text["Replaced_Title"]}. {text["Replaced_Text"]}");
        }

        if (head.Status != ApplicationStatus.Submitted)
        {
            sheet.Paragraph($"{text["NoLonger_Title"]}. {text["NoLonger_Text"]}");

            return;
        }

        sheet.Fact(text[head.IsOpen ? "Next_Change" : "Next_Closed"], $"{text["Next_Until"]} {format.BrusselsDateAndTime(head.Deadline.ClosesAt.AddMinutes(-1))}");
        sheet.Fact(text["Next_Screening"], text["Pdf_Next_Screening_Text", format.Date(head.Deadline.Date.AddDays(1))]);
        sheet.Fact(text["Next_Divisions"], text["Next_Divisions_Text"]);
        sheet.Fact(text["Next_Answer"], text["Pdf_Next_Answer_Text"]);
    }

    // A name in another script must not be printed as empty boxes.
    private string NameOn(PdfSheet sheet, string name)
    {
        var shown = sheet.Shown(name);

        return shown == name.Trim() ? shown : shown.Any(char.IsLetter) ? text["Pdf_NameOther", shown] : text["Pdf_NameNone"];
    }

    private string Moment(DateTime wall)
    {
        var words = $"{format.Date(DateOnly.FromDateTime(wall))}, {format.TimeWithSeconds(TimeOnly.FromDateTime(wall))}";

        return char.ToUpper(words[0], CultureInfo.CurrentCulture) + words[1..];
    }
}
