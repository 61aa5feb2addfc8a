namespace NatoInternships.Web.Areas.Candidates.Documents;

/// <summary>The form to upload a translation of <paramref name="Original"/>.</summary>
public sealed record TranslationPage(DocumentRow Original, UploadForm Form)
{
    public const string Prefix = "Translation";
}
