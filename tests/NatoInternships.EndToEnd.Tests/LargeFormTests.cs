using System.Net;
using NatoInternships.TestSupport.Hosting;
using Xunit;

namespace NatoInternships.EndToEnd.Tests;

/// <summary>Many oversized forms of anonymous users at the same time must not fill the memory of the process.</summary>
public sealed class LargeFormTests
{
    private const long Megabyte = 1024 * 1024;

    [Fact]
    public async Task Anonymous_forms_of_many_megabytes_raise_the_memory_by_less_than_150_MB()
    {
        using var portal = await PortalProcess.StartAsync(new Dictionary<string, string> { ["Demo:Seed"] = "false" });
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = new Uri(portal.Address) };
        await SendAsync(browser, 2, "/en/applications/X/submit", () => Multipart(1_000));
        await SendAsync(browser, 2, "/en/eligibility", () => UrlEncoded(1_000));
        var before = portal.PeakMemory;

        await SendAsync(browser, 20, "/en/applications/X/submit", () => Multipart(11 * Megabyte));
        await SendAsync(browser, 10, "/en/eligibility", () => UrlEncoded(4 * Megabyte));

        Assert.InRange((portal.PeakMemory - before) / Megabyte, 0, 150);
        using var after = await browser.GetAsync(new Uri("/en", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    private static async Task SendAsync(HttpClient browser, int count, string path, Func<HttpContent> form)
    {
        var contents = Enumerable.Range(0, count).Select(_ => form()).ToList();
        await Task.WhenAll(contents.Select(content => SendAsync(browser, path, content)));
    }

    // The portal may respond or close the connection before it has read everything. Both are allowed.
    private static async Task SendAsync(HttpClient browser, string path, HttpContent content)
    {
        try
        {
            using var answer = await browser.PostAsync(new Uri(path, UriKind.Relative), content);
        }
        catch (HttpRequestException)
        {
            // The portal had responded and closed the connection.
        }
        finally
        {
            content.Dispose();
        }
    }

    private static MultipartFormDataContent Multipart(long length) => new() { { new StringContent(new string('x', (int)length)), "Motivation" } };

    private static StringContent UrlEncoded(long length) =>
        new(string.Join('&', Enumerable.Range(0, 7).Select(field => $"f{field}={new string('x', (int)length)}")), new System.Net.Http.Headers.MediaTypeHeaderValue("application/x-www-form-urlencoded"));
}
