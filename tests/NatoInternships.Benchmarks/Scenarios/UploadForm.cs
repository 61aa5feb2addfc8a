using NatoInternships.Benchmarks.Data;
using NatoInternships.Benchmarks.Load;

namespace NatoInternships.Benchmarks.Scenarios;

/// <summary>Uploads a file on the documents page, as a browser does.</summary>
internal sealed class UploadForm
{
    private readonly string path;
    private readonly string cookies;
    private readonly Multipart body;
    private readonly int client;

    private UploadForm(string path, string cookies, Multipart body, int client)
    {
        this.path = path;
        this.cookies = cookies;
        this.body = body;
        this.client = client;
    }

    public static UploadForm Read(RawConnection connection, Actor actor, string session, int client)
    {
        var path = $"/en/applications/{actor.References[0]}/documents";
        var answer = Expect.Of(connection.Send(keepBody: true, RawRequest.Get(path, session, client)), 200, null, "Documents page");
        (string, string)[] fields =
        [
            ("__RequestVerificationToken", Pages.Hidden(answer.Text, "__RequestVerificationToken")), ("Kind", "Qualification"), ("Qualification.Language", "en"),
        ];

        return new UploadForm(path, Pages.Cookies(answer, session), Multipart.Of(fields, "Qualification.File", "diploma.pdf"), client);
    }

    /// <returns>The id of the new document.</returns>
    public Guid Send(RawConnection connection, ReadOnlyMemory<byte> file)
    {
        var head = RawRequest.PostHead(path, Multipart.ContentType, body.LengthWith(file), cookies, client);
        var answer = Expect.Of(connection.Send(keepBody: true, head, body.Head, file, body.Tail), 302, null, "Upload");
        var location = answer.Header("Location") ?? "";
        var at = location.IndexOf("added=", StringComparison.Ordinal);

        return at >= 0 ? Guid.Parse(location.AsSpan(at + 6, 36)) : throw new InvalidDataException($"An upload leads to {location}.");
    }
}
