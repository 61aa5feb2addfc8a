namespace NatoInternships.Web.Framework.Uploads;

/// <summary>The file at the end of a form, still on its way.</summary>
/// <param name="Field">The name of its field.</param>
/// <param name="Name">As the browser sent it: not to be trusted or shown as it is.</param>
/// <param name="Content">To be read once, to its end; a broken body throws <see cref="BadHttpRequestException"/>.</param>
public sealed record StreamedFile(string Field, string Name, Stream Content);
