using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Domain.Documents;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.TestSupport.Documents;
using NatoInternships.TestSupport.Html;
using NatoInternships.TestSupport.Skipping;
using NatoInternships.Web.Tests.Walking;

namespace NatoInternships.Web.Tests.Trouble;

/// <summary>
/// Sends every hostile file and every malformed form to every upload form, over a real port. Each is refused with a reason, or accepted and
/// inspected. Afterwards the store has only files with rows.
/// </summary>
[Trait(TestTiers.Trait, TestTiers.Crawl)]
public sealed class HostileFileTests(HostileFileTests.Portal portal) : IClassFixture<HostileFileTests.Portal>
{
    private const string Boundary = "----b";

    // As they are in the header: quoted, raw, or in the extended form.
    private static readonly string[] Names =
    [
        "\"../../../etc/passwd.pdf\"", "\"..\\\\..\\\\windows\\\\win.pdf\"", "\"C:\\\\fakepath\\\\a.pdf\"", "\"/etc/shadow\"", "\"CON.pdf\"", "\"nul\"", "\"aux.\"", "\".pdf\"", "\"....pdf\"", "\" \"", "\"a.pdf.exe\"", "\"a.pdf \"",
        "\"invoice\u202Efdp.exe\"", "\"\u200B.pdf\"", "\"\uFEFFa.pdf\"", "\"a%00.pdf\"", "\"a%0d%0ab.pdf\"", "\"a\u0001b.pdf\"", "\"a\u0000.pdf\"", "\"a\\\"b.pdf\"", "\"a'b;c.pdf\"", "'a.pdf'", "a.pdf", "\"a.pdf", "\"<script>alert(1)</script>.pdf\"",
        "\"{{7*7}}.pdf\"", "\"%s%n.pdf\"", "\"=1+1.pdf\"", "\"\u0417\u0430\u044F\u0432\u0430.pdf\"", "\"\U0001F468\u200D\U0001F469\u200D\U0001F467.pdf\"", "\"e\u0301.pdf\"", "\"" + new string('a', 300) + ".pdf\"", "\"" + string.Concat(Enumerable.Repeat("\U0001F600", 200)) + ".pdf\"",
        "\"a.pdf\"; filename*=UTF-8''%e2%82%ac.pdf", "\"a.pdf\"; filename*=UTF-8''%00.pdf", "\"a.pdf\"; filename*=UTF-8''%ff%fe.pdf", "\"a.pdf\"; filename*=nonsense", "\"a.pdf\"; filename=\"b.pdf\"", "\"=?utf-8?B?4oKsLnBkZg==?=\"",
    ];

    [Theory]
    [InlineData("en", 0)]
    [InlineData("fr", 1)]
    public async Task A_hostile_file_is_refused_or_inspected_and_leaves_no_orphan(string language, int remainder)
    {
        var findings = new List<string>();
        foreach (var place in await portal.PlacesAsync(language))
        {
            foreach (var file in HostileFiles.All.Where((_, index) => LongRun.IsWanted || index % 2 == remainder))
            {
                await portal.WithPlaceAsync(place, async open =>
                {
                    using var answer = await open.SendAsync(open.Filled(), file.Content, $"{file.Name}.pdf");

                    return await JudgeAsync(findings, open, $"{place} {file}", answer, file.Danger);
                });
            }

            await portal.FilesAreThoseOfTheRowsAsync(findings, place);
        }

        findings.AssertNone();
        await portal.StillAnswersAsync();
    }

    [Theory]
    [InlineData("en", 0)]
    [InlineData("fr", 1)]
    public async Task A_naughty_file_name_is_cleaned_and_encoded(string language, int remainder)
    {
        var findings = new List<string>();
        foreach (var place in await portal.PlacesAsync(language))
        {
            foreach (var name in Names.Where((_, index) => LongRun.IsWanted || index % 2 == remainder))
            {
                await portal.WithPlaceAsync(place, async open =>
                {
                    using var content = Raw(open, FilePart(open.FileField!, name, SampleFiles.PdfWithText(name)));
                    using var answer = await open.Client.PostAsync(open.Action, content);
                    var wasTaken = await JudgeAsync(findings, open, $"{place} {name}", answer, Danger.Possible);
                    if (wasTaken)
                    {
                        await ShownCleanAsync(findings, open, $"{place} {name}");
                    }

                    return wasTaken;
                });
            }

            await portal.FilesAreThoseOfTheRowsAsync(findings, place);
        }

        findings.AssertNone();
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task A_malformed_form_returns_an_error_page(string language)
    {
        var findings = new List<string>();
        foreach (var place in await portal.PlacesAsync(language))
        {
            var whole = FilePart("x", "\"a.pdf\"", SampleFiles.PdfWithText(language));
            (string Name, Func<OpenForm, HttpContent> Content)[] broken =
            [
                ("no boundary", open => Typed(Body(open, whole), "multipart/form-data")),
                ("another boundary", open => Typed(Body(open, whole), "multipart/form-data; boundary=other")),
                ("a boundary of 300", open => Typed(Body(open, whole), $"multipart/form-data; boundary={new string('b', 300)}")),
                ("no end", open => Typed(Body(open, whole, end: false), $"multipart/form-data; boundary={Boundary}")),
                ("cut in the file", open => Typed(Body(open, FilePart(open.FileField!, "\"a.pdf\"", SampleFiles.OfSize(200_000)))[..100_000], $"multipart/form-data; boundary={Boundary}")),
                ("cut in a header", open => Typed(Body(open, "------b\r\nContent-Dispo"u8.ToArray(), end: false), $"multipart/form-data; boundary={Boundary}")),
                ("line feeds alone", open => Typed(Latin(Encoding.Latin1.GetString(Body(open, whole)).Replace("\r\n", "\n", StringComparison.Ordinal)), $"multipart/form-data; boundary={Boundary}")),
                ("a file without a name", open => Raw(open, Latin($"--{Boundary}\r\nContent-Disposition: form-data; filename=\"a.pdf\"\r\n\r\n%PDF-\r\n"))),
                ("no disposition", open => Raw(open, Latin($"--{Boundary}\r\nContent-Type: application/pdf\r\n\r\n%PDF-\r\n"))),
                ("a field where the file belongs", open => Raw(open, Latin($"--{Boundary}\r\nContent-Disposition: form-data; name=\"{open.FileField}\"\r\n\r\n%PDF-\r\n"))),
                ("two files", open => Raw(open, [.. FilePart(open.FileField!, "\"a.pdf\"", SampleFiles.PdfWithText("a" + language)), .. FilePart(open.FileField!, "\"b.pdf\"", SampleFiles.PdfWithText("b" + language))])),
                ("files in a part", open => Raw(open, Latin($"--{Boundary}\r\nContent-Disposition: form-data; name=\"{open.FileField}\"\r\nContent-Type: multipart/mixed; boundary=inner\r\n\r\n--inner\r\nContent-Disposition: file; filename=\"a.pdf\"\r\n\r\n%PDF-\r\n--inner--\r\n"))),
                ("a type that lies", open => Raw(open, Latin(Encoding.Latin1.GetString(FilePart(open.FileField!, "\"a.pdf\"", SampleFiles.Executable())).Replace("application/octet-stream", "application/pdf", StringComparison.Ordinal)))),
                ("a coded transfer", open => Raw(open, Latin($"--{Boundary}\r\nContent-Disposition: form-data; name=\"{open.FileField}\"; filename=\"a.pdf\"\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0xLjc=\r\n"))),
                ("a header of 100 kB", open => Raw(open, Latin($"--{Boundary}\r\nX: {new string('x', 100_000)}\r\n\r\nx\r\n"))),
                ("a thousand fields", open => Raw(open, Latin(string.Concat(Enumerable.Range(0, 1000).Select(number => $"--{Boundary}\r\nContent-Disposition: form-data; name=\"a{number}\"\r\n\r\nx\r\n"))))),
                ("nothing at all", _ => Typed([], $"multipart/form-data; boundary={Boundary}")),
                ("JSON", _ => Typed("{}"u8.ToArray(), "application/json")),
                ("no type", _ => Typed("x"u8.ToArray(), null)),
            ];
            foreach (var (name, content) in broken)
            {
                await portal.WithPlaceAsync(place, async open =>
                {
                    using var sent = content(open);
                    using var answer = await open.Client.PostAsync(open.Action, sent);
                    if ((int)answer.StatusCode >= 500 || (answer.StatusCode == HttpStatusCode.BadRequest && (await answer.PageAsync()).QuerySelector("h1") is null))
                    {
                        findings.Add($"{place} {name}: {(int)answer.StatusCode}");
                    }

                    return await portal.AddedAsync(open) is not null;
                });
            }

            await portal.WithPlaceAsync(place, async open =>
            {
                await BreakOffAsync(findings, open, contentLength: 1_000_000, "longer than the body");
                await BreakOffAsync(findings, open, contentLength: 100, "shorter than the body");
                await BreakOffAsync(findings, open, contentLength: -1, "no number");

                return true;
            });
            await portal.FilesAreThoseOfTheRowsAsync(findings, place);
        }

        findings.AssertNone();
        await portal.StillAnswersAsync();
    }

    private async Task<bool> JudgeAsync(List<string> findings, OpenForm open, string what, HttpResponseMessage answer, Danger danger)
    {
        var added = await portal.AddedAsync(open);
        if ((int)answer.StatusCode is not (302 or 303 or 400 or 413))
        {
            findings.Add($"{what}: {(int)answer.StatusCode}");
        }

        if (added is null)
        {
            var body = await answer.Content.ReadAsStringAsync();
            var page = Pages.Parse(body);
            NaughtyTextTests.Clean(findings, what, page, body);
            if ((page.ErrorAt(open.FileField!) is null && page.QuerySelector("h1") is null) || danger == Danger.None)
            {
                findings.Add($"{what}: not taken, {(int)answer.StatusCode} {page.ErrorAt(open.FileField!)}");
            }

            if (danger == Danger.Certain && page.ErrorAt(open.FileField!) is null)
            {
                findings.Add($"{what}: refused without the reason, {(int)answer.StatusCode} {page.Title}");
            }

            return false;
        }

        var judged = await portal.InspectedAsync(added.Value);
        if (danger == Danger.Certain && judged.State == DocumentState.Clean)
        {
            findings.Add($"{what}: found clean");
        }

        if (danger == Danger.None && judged.State != (Qpdf.IsAvailable || judged.Format != DocumentFormat.Pdf ? DocumentState.Clean : DocumentState.NotInspected))
        {
            findings.Add($"{what}: {judged.State} {judged.RefusalReason}");
        }

        return true;
    }

    private async Task ShownCleanAsync(List<string> findings, OpenForm open, string what)
    {
        var row = (await portal.NewestAsync(open))!;
        if (row.FileName.Length > Document.FileNameLength || row.FileName.IndexOfAny(['/', '\\', '\0', '\n', '\r', '<', '>']) >= 0 || row.FileName.Any(char.IsControl) || row.FileName.Contains('\u202E', StringComparison.Ordinal)
            || !row.FileName.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase))
        {
            findings.Add($"{what}: kept as {row.FileName}");
        }

        var list = new Uri($"/{open.Found.Language}/applications/{open.CandidateFixture!.Reference}/documents", UriKind.Relative);
        using var shown = await open.Client.GetAsync(list);
        var body = await shown.Content.ReadAsStringAsync();
        NaughtyTextTests.Clean(findings, what, Pages.Parse(body), body);
        using var download = await open.Client.GetAsync(new Uri($"{list}/{row.Id}", UriKind.Relative));
        if (row.State != DocumentState.Refused && (download.StatusCode != HttpStatusCode.OK || download.Content.Headers.ContentDisposition?.DispositionType != "attachment"))
        {
            findings.Add($"{what}: given back with {(int)download.StatusCode} {download.Content.Headers.ContentDisposition}");
        }
    }

    // A wrong length, which only a socket can send.
    private async Task BreakOffAsync(List<string> findings, OpenForm open, int contentLength, string what)
    {
        portal.Host.Browser(open.CandidateFixture!.Account, out var cookies).Dispose();
        var cookie = string.Join("; ", cookies.GetAllCookies().Select(one => $"{one.Name}={one.Value}"));
        using var socket = new TcpClient();
        await socket.ConnectAsync("localhost", portal.Host.Origin.Port);
        await using var stream = socket.GetStream();
        var head = $"POST {open.Action} HTTP/1.1\r\nHost: localhost:{portal.Host.Origin.Port}\r\nCookie: {cookie}\r\nContent-Type: multipart/form-data; boundary={Boundary}\r\nContent-Length: {(contentLength < 0 ? "many" : contentLength)}\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head));
        await stream.WriteAsync(Body(open, FilePart(open.FileField!, "\"a.pdf\"", SampleFiles.OfSize(20_000))));
        socket.Client.Shutdown(SocketShutdown.Send);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        string? status = null;
        try
        {
            status = await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(20));
        }
        catch (IOException)
        {
            status = null; // The connection was closed, which is allowed.
        }

        if (status is not null && status.Contains(" 5", StringComparison.Ordinal))
        {
            findings.Add($"{open.Found} length {what}: {status}");
        }
    }

    private static ByteArrayContent Raw(OpenForm open, byte[] parts) => Typed(Body(open, parts), $"multipart/form-data; boundary={Boundary}");

    private static byte[] Body(OpenForm open, byte[] parts, bool end = true) =>
    [
        .. open.Filled().SelectMany(field => Latin($"--{Boundary}\r\nContent-Disposition: form-data; name=\"{field.Key}\"\r\n\r\n").Concat(OpenForm.BytesOf(field.Value)).Concat(Latin("\r\n"))),
        .. parts,
        .. end ? Latin($"--{Boundary}--\r\n") : [],
    ];

    private static byte[] FilePart(string field, string name, byte[] content) =>
    [
        .. Encoding.UTF8.GetBytes($"--{Boundary}\r\nContent-Disposition: form-data; name=\"{field}\"; filename={name}\r\nContent-Type: application/octet-stream\r\n\r\n"), .. content, .. Latin("\r\n"),
    ];

    private static ByteArrayContent Typed(byte[] body, string? type)
    {
        var content = new ByteArrayContent(body);
        if (type is not null)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        return content;
    }

    private static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);

    /// <summary>A portal only for this class, behind a real port.</summary>
    public sealed class Portal : IAsyncLifetime
    {
        private readonly Dictionary<string, IReadOnlyList<FoundForm>> places = [];
        private readonly Dictionary<FoundForm, CandidateFixture> people = [];
        private HashSet<Guid> before = [];

        internal PortalHost Host { get; } = PortalHost.Apart(withDemonstration: false, onKestrel: true, settings: new Dictionary<string, string> { ["Documents:Uploads:PerQuarterHour"] = "10000" });

        public Task InitializeAsync() => Task.CompletedTask;

        public async Task DisposeAsync() => await Host.DisposeAsync();

        /// <summary>Returns every upload form: a list of documents, a translation, a replacement, the submit.</summary>
        internal async Task<IReadOnlyList<FoundForm>> PlacesAsync(string language)
        {
            if (!places.TryGetValue(language, out var found))
            {
                places[language] = found = [.. (await SiteCrawler.AllAsync(Host, language)).Where(form => form.HasFile)];
            }

            Assert.True(found.Count >= 4);

            return found;
        }

        /// <summary>Opens the form as the same person until a file was accepted, then as a new person.</summary>
        internal async Task WithPlaceAsync(FoundForm place, Func<OpenForm, Task<bool>> use)
        {
            if (!people.TryGetValue(place, out var person))
            {
                people[place] = person = await CandidateFixture.OfAsync(Host, place.Stage!.Value);
            }

            var open = await place.OpenAsync(Host, person);
            before = await Host.WithDbAsync(async db => (await Rows(db, person).Select(document => document.Id).ToListAsync()).ToHashSet());
            if (await use(open))
            {
                people.Remove(place);
            }
        }

        internal async Task<Guid?> AddedAsync(OpenForm open) => (await NewestAsync(open))?.Id;

        internal Task<Document?> NewestAsync(OpenForm open) =>
            Host.WithDbAsync(async db => (await Rows(db, open.CandidateFixture!).ToListAsync()).SingleOrDefault(document => !before.Contains(document.Id)));

        internal async Task<Document> InspectedAsync(Guid id)
        {
            for (var tries = 0; ; tries++)
            {
                var row = await Host.WithDbAsync(db => db.Documents.AsNoTracking().SingleAsync(document => document.Id == id));
                if (row.State != DocumentState.Pending)
                {
                    return row;
                }

                Assert.True(tries < 1200, "A file was not inspected within a minute.");
                await Task.Delay(25);
            }
        }

        /// <summary>
        /// Checks that no upload is unfinished, every file has its row, and every kept row has its file. A refused file may exist until the
        /// sweep.
        /// </summary>
        internal async Task FilesAreThoseOfTheRowsAsync(List<string> findings, FoundForm place)
        {
            var folder = Path.Combine(Host.DataFolder, "documents");
            for (var tries = 0; ; tries++)
            {
                var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetFileName(file)!)
                    .Where(name => !name.StartsWith(AuditHead.FileName, StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
                var rows = await Host.WithDbAsync(db => db.Documents.Select(document => new { document.StorageKey, IsKept = document.State != DocumentState.Refused }).ToListAsync());
                var tooMany = files.Except(rows.Select(row => row.StorageKey)).ToList();
                var missing = rows.Count(row => row.IsKept && !files.Contains(row.StorageKey));
                if (tooMany.Count == 0 && missing == 0)
                {
                    return;
                }

                if (tries > 200)
                {
                    findings.Add($"{place}: files without a row {string.Join(' ', tooMany)}, rows without a file {missing}");

                    return;
                }

                await Task.Delay(50); // The server is about to detect a broken connection.
            }
        }

        internal async Task StillAnswersAsync()
        {
            using var browser = Host.Browser();
            using var answer = await browser.GetAsync(new Uri("/health/ready", UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        private static IQueryable<Document> Rows(PortalDbContext db, CandidateFixture whose) =>
            db.Documents.AsNoTracking().Where(document => document.CandidateId == whose.Account.CandidateId);
    }
}
