using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Razor.TagHelpers;
using NatoInternships.Domain.Documents;
using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Framework.Forms;

/// <summary>
/// Gives the upload script the texts and limits to check and send a file. Without scripts the server makes the same checks.
/// </summary>
[HtmlTargetElement("form", Attributes = "data-upload")]
public sealed class UploadFormTagHelper(PageText page) : TagHelper
{
    private static readonly (string Attribute, string Key)[] Words =
    [
        ("label", "Upload_Label"), ("starting", "Upload_Starting"), ("progress", "Upload_Progress"), ("progress-one", "Upload_ProgressOne"),
        ("unit-mb", "Upload_Mb"), ("unit-kb", "Upload_Kb"), ("sent", "Upload_Sent"), ("cancel", "Upload_Cancel"), ("cancelled", "Upload_Cancelled"),
        ("again", "Upload_Again"), ("lost", "Upload_Lost"), ("server", "Upload_Server"), ("wait", "Upload_Wait"), ("unreadable", "Upload_Unreadable"),
    ];

    private static readonly Dictionary<string, (string[] Fields, string Key)> Questions = new()
    {
        ["kind"] = (["Kind"], "Kind_Missing"),
        ["language"] = (["Language"], "Language_Missing"),
        ["official-language"] = (["Language"], "Language_WithItsTranslation"),
        ["translation-language"] = (["Language"], "Language_NotOfficial"),
        ["translated-by"] = (["TranslatedBy"], "TranslatedBy_Missing"),
        ["dates"] = (["From.Day", "From.Month", "From.Year", "To.Day", "To.Month", "To.Year"], "Upload_DatesMissing"),
        ["page"] = (["Page"], "Page_Missing"),
    };

    private readonly PageText text = page.For("Candidates", "Documents");

    /// <summary>Text keys of the questions that must be answered before the file is sent, separated by blanks.</summary>
    [HtmlAttributeName("required-first")]
    public string RequiredFirst { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        foreach (var (attribute, key) in Words)
        {
            output.Attributes.SetAttribute($"data-text-{attribute}", text[key]);
        }

        output.Attributes.SetAttribute("data-text-empty", Refusal("File_Empty"));
        output.Attributes.SetAttribute("data-text-too-large", Refusal("File_TooLarge"));
        output.Attributes.SetAttribute("data-text-heic", Refusal("Refused_Heic", "Remedy_Heic"));
        output.Attributes.SetAttribute("data-text-unknown-type", Refusal("Refused_UnknownType", "Remedy_UnknownType"));
        output.Attributes.SetAttribute("data-most-bytes", UploadLimits.MaxBytes.ToString(CultureInfo.InvariantCulture));
        output.Attributes.SetAttribute("data-required", JsonSerializer.Serialize(
            RequiredFirst.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .SelectMany(name => Questions[name].Fields.Select(field => KeyValuePair.Create(field, text[Questions[name].Key])))
                .ToDictionary()));
    }

    /// <summary>"{file} was not added", and why. The script inserts the name.</summary>
    private string Refusal(params IEnumerable<string> keys) => string.Join(' ', [text["File_Named", "{file}"], .. keys.Select(key => text[key])]);
}
