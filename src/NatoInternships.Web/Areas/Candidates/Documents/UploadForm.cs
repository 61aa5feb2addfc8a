using NatoInternships.Domain.Documents;

namespace NatoInternships.Web.Areas.Candidates.Documents;

/// <summary>One form that sends a file. Several stand on a page, so the names of its fields begin with <paramref name="Prefix"/>.</summary>
public sealed record UploadForm(string Reference, DocumentKind Kind, string Prefix, DocumentInput Input)
{
    /// <summary>The name of the file's field after the prefix.</summary>
    public const string File = "File";

    public static UploadForm For(string reference, DocumentKind kind) =>
        new(reference, kind, kind.ToString(), new DocumentInput { Kind = kind });
}
