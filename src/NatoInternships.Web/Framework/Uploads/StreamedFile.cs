namespace NatoInternships.Web.Framework.Uploads;

/// <summary>The file at the end of a form, not read yet.</summary>
/// <param name="Field">The name of its field.</param>
/// <param name="Name">As the browser sent it. It is untrusted and must be cleaned before it is shown.</param>
/// <param name="Content">Can be read once. A broken body throws <see cref="BadHttpRequestException"/>.</param>
public sealed record StreamedFile(string Field, string Name, Stream Content);
