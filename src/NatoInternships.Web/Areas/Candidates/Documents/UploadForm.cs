using NatoInternships.Domain.Documents;

namespace NatoInternships.Web.Areas.Candidates.Documents;

/// <summary>An upload form. A page has several, so the names of its fields start with <paramref name="Prefix"/>.</summary>
public sealed record UploadForm(string Reference, DocumentKind Kind, string Prefix, DocumentInput Input)
{
    /// <summary>The name of the file field after the prefix.</summary>
    public const string File = "File";

    public static UploadForm For(string reference, DocumentKind kind) =>
        new(reference, kind, kind.ToString(), new DocumentInput { Kind = kind });
}
