using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using NatoInternships.Domain.Calls;
using NatoInternships.Domain.Values;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Infrastructure.Documents;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.TestSupport;
using NatoInternships.TestSupport.Documents;
using NatoInternships.TestSupport.Html;

namespace NatoInternships.EndToEnd.Tests;

/// <summary>
/// A candidate who continuously uploads, edits and submits, and records what the portal acknowledged. Interrupted requests are not
/// recorded.
/// </summary>
internal sealed partial class Worker(HttpClient client, CandidateBatchItem member) : IDisposable
{
    private const int MostFiles = 12;

    private readonly Dictionary<string, string> files = [];
    private readonly List<string> submitted = [];
    private readonly List<string> problems = [];
    private string? token;
    private int round;

    public Guid CandidateId => member.CandidateId;

    /// <summary>SHA-256 by document id of acknowledged uploads that were not removed.</summary>
    public IReadOnlyDictionary<string, string> Files => files;

    /// <summary>Texts of acknowledged submits.</summary>
    public IReadOnlyList<string> Submitted => submitted;

    /// <summary>Responses that must never occur.</summary>
    public IReadOnlyList<string> Problems => problems;

    /// <summary>Creates candidates with a complete draft in each of five vacancies of one call, and their clients.</summary>
    public static async Task<List<Worker>> SomeAsync(IServiceProvider services, string address, int count)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var now = TimeProvider.System.GetUtcNow();
        var call = new ACall(Call.HighestApplicationLimit);
        var deadline = new ApplicationDeadline(BrusselsTime.From(now).Date.AddDays(30), new TimeOnly(23, 59));
        IReadOnlyList<Vacancy> vacancies = [.. Enumerable.Range(0, 5).Select(_ => call.AddVacancy(deadline))];
        db.CriteriaVersions.Add(call.Criteria);
        db.Divisions.Add(call.Division);
        db.Calls.Add(call.Call);
        db.Vacancies.AddRange(vacancies);
        await db.SaveChangesAsync();
        var members = await new CandidateBatch(db, scope.ServiceProvider.GetRequiredService<DocumentStore>()).MakeAsync(count, vacancies, now);
        var workers = new List<Worker>();
        foreach (var member in members)
        {
            workers.Add(new Worker(await SignedIn.AsAsync(services, member.UserId, address), member));
        }

        return workers;
    }

    public async Task WorkAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await TurnAsync();
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException or TaskCanceledException)
            {
                await Task.Delay(50, CancellationToken.None); // The portal was killed and restarts.
            }
        }
    }

    public void Dispose() => client.Dispose();

    private async Task TurnAsync()
    {
        var reference = member.References[round++ % member.References.Count];
        token ??= await TokenAsync(reference);
        await UploadAsync(reference);
        var text = $"Motivation {Guid.NewGuid():N}";
        if (await PostAsync($"/en/applications/{reference}/motivation", new() { ["Input.Motivation"] = text, ["Input.WrittenIn"] = "English" }) != HttpStatusCode.Found)
        {
            return;
        }

        var status = await PostAsync(
            $"/en/applications/{reference}/submit",
            new() { ["Input.Truth"] = "true", ["Input.AiRule"] = "true", ["Input.Integrity"] = "true", ["Input.JoinsPool"] = "false" });
        if (status == HttpStatusCode.SeeOther)
        {
            submitted.Add(text);
        }
    }

    private async Task<string> TokenAsync(string reference)
    {
        using var answer = await client.GetAsync(new Uri($"/en/applications/{reference}/motivation", UriKind.Relative));
        var page = await answer.PageAsync();

        return page.QuerySelector("main input[name=__RequestVerificationToken]")?.GetAttribute("value")
            ?? throw new InvalidOperationException($"No form: {answer.StatusCode} {page.Title}");
    }

    // Removes files that were stored without a response, because they would fill the list of documents.
    private async Task RemoveUnknownAsync(string reference)
    {
        using var answer = await client.GetAsync(new Uri($"/en/applications/{reference}/documents", UriKind.Relative));
        var page = await answer.PageAsync();
        // Not the initial proof.
        var own = page.QuerySelectorAll(".upload-row").Where(row => row.TextContent.Contains("diploma-", StringComparison.Ordinal));
        foreach (var action in own.SelectMany(row => row.QuerySelectorAll("a[href$='/remove']")).Select(link => link.GetAttribute("href")!).Distinct().ToList())
        {
            if (!files.ContainsKey(action.Split('/')[^2]))
            {
                await PostAsync(action, []);
            }
        }
    }

    private async Task UploadAsync(string reference)
    {
        await RemoveUnknownAsync(reference);
        // Each file is different.
        var content = new PdfBuilder().AddStream("", $"{Guid.NewGuid()}").Build(padding: RandomNumberGenerator.GetInt32(20_000, 900_000));
        using var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token!), "__RequestVerificationToken" },
            { new StringContent("Qualification"), "Kind" },
            { new StringContent("en"), "Qualification.Language" },
            { file, "Qualification.File", string.Create(CultureInfo.InvariantCulture, $"diploma-{round}.pdf") },
        };
        using var answer = await client.PostAsync(new Uri($"/en/applications/{reference}/documents", UriKind.Relative), form);
        if (answer.StatusCode == HttpStatusCode.Found && Added().Match(answer.Headers.Location!.ToString()) is { Success: true } added)
        {
            files[added.Groups["id"].Value] = Convert.ToHexStringLower(SHA256.HashData(content));
        }
        else
        {
            await ComplainAsync(answer);
        }

        if (files.Count > MostFiles)
        {
            var first = files.Keys.First();
            files.Remove(first); // Before the request, because the result is unknown when the response is lost.
            await PostAsync($"/en/applications/{reference}/documents/{first}/remove", []);
        }
    }

    private async Task<HttpStatusCode> PostAsync(string path, Dictionary<string, string> fields)
    {
        fields["__RequestVerificationToken"] = token!;
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await client.PostAsync(new Uri(path, UriKind.Relative), content);
        if (answer.StatusCode is not (HttpStatusCode.Found or HttpStatusCode.SeeOther))
        {
            await ComplainAsync(answer);
        }

        return answer.StatusCode;
    }

    private async Task ComplainAsync(HttpResponseMessage answer)
    {
        var page = await answer.PageAsync();
        problems.Add($"{answer.RequestMessage!.RequestUri!.AbsolutePath}: {(int)answer.StatusCode} {page.Title} {page.QuerySelector(".error-summary")?.TextContent.Trim()}");
    }

    [GeneratedRegex("added=(?<id>[0-9a-f-]{36})")]
    private static partial Regex Added();
}
