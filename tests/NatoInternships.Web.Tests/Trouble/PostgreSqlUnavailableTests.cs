using System.Net;
using NatoInternships.TestSupport.Databases;
using NatoInternships.TestSupport.Hosting;
using NatoInternships.TestSupport.Html;
using NatoInternships.TestSupport.Skipping;
using NatoInternships.Web.Tests.Areas.Candidates;
using Npgsql;

namespace NatoInternships.Web.Tests.Trouble;

/// <summary>A database server that breaks connections and refuses new ones.</summary>
[Trait(TestTiers.Trait, TestTiers.Race)]
public sealed class PostgreSqlUnavailableTests
{
    [PostgreSqlFact]
    public async Task The_portal_survives_a_restart_of_its_database_server()
    {
        await using var database = await EngineDatabase.CreateEmptyAsync(typeof(Program).Assembly, Engine.PostgreSql);
        var direct = new NpgsqlConnectionStringBuilder(database.Connection);
        using var line = new CutLine(direct.Host!, direct.Port);
        var through = new NpgsqlConnectionStringBuilder(database.Connection) { Host = "127.0.0.1", Port = line.Port, Timeout = 3, CommandTimeout = 5 };
        using var host = PortalHost.Apart(withDemonstration: false, settings: new Dictionary<string, string>
        {
            ["Database:Provider"] = "PostgreSql",
            ["ConnectionStrings:PostgreSql"] = through.ConnectionString,
        });
        var application = await AnApplication.ReadyAsync(host: host);
        var check = await application.PageAsync("check", "fr");
        using var visitor = host.Visitor();

        line.Cut();
        using var list = await visitor.GetAsync("/en/vacancies");
        using var submitted = await application.Client.SubmitAsync(
            check, "form[action$='/submit']", new Dictionary<string, string?> { ["Input.Truth"] = "true", ["Input.AiRule"] = "true", ["Input.Integrity"] = "true", ["Input.JoinsPool"] = "false" });
        using var signIn = await application.Client.GetAsync("/fr/applications");
        using var live = await visitor.GetAsync("/health/live");
        using var ready = await visitor.GetAsync("/health/ready");
        line.Mend();
        var away = await submitted.PageAsync();
        using var again = await application.Client.SubmitAsync(away, "#sent", new Dictionary<string, string?>());
        using var readyAgain = await visitor.GetAsync("/health/ready");

        Assert.Equal(
            (HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable), (list.StatusCode, submitted.StatusCode, signIn.StatusCode));
        Assert.Equal("Service temporairement indisponible", away.Says("h1"));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable), (live.StatusCode, ready.StatusCode));
        Assert.Contains("The database does not answer.", await ready.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(application.At("receipt", "fr").ToString(), again.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.OK, readyAgain.StatusCode);
    }
}
