using Microsoft.AspNetCore.Authentication.Cookies;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Infrastructure.Persistence.Sqlite;
using Serilog.Core;
using NatoInternships.Infrastructure.Identity;

namespace NatoInternships.Web.Tests;

/// <summary>
/// The shared running portal of this assembly. Its clock does not move: a test creates notices with the deadline it needs.
/// </summary>
public sealed partial class PortalHost : WebApplicationFactory<Program>
{
    /// <summary>14:00 in Brussels on the Wednesday eighteen days before the 2025 deadline.</summary>
    public static readonly DateTimeOffset Now = new(2025, 6, 4, 12, 0, 0, TimeSpan.Zero);

    private static readonly Lazy<PortalHost> One = new(() => Started("Development"));
    private static readonly Lazy<PortalHost> Live = new(() => Started("Production"));

    private readonly string environment;
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("portal-web-tests-");

    private readonly bool withDemonstration;
    private readonly DateTimeOffset now;

    private readonly IReadOnlyDictionary<string, string> settings;

    private readonly bool onKestrel;

    private PortalHost(string environment, bool withDemonstration, DateTimeOffset now, bool onKestrel, IReadOnlyDictionary<string, string>? settings)
    {
        this.onKestrel = onKestrel;
        this.settings = settings ?? new Dictionary<string, string>();
        this.now = now;
        this.environment = environment;
        this.withDemonstration = withDemonstration;
    }

    public static PortalHost Current => One.Value;

    /// <summary>The folder of this host's database, files and mails.</summary>
    public string DataFolder => data.FullName;

    /// <summary>The same portal in Production, for tests of differences.</summary>
    public static PortalHost InProduction => Live.Value;

    /// <summary>
    /// Creates a portal with its own database, for tests that other tests' notices would disturb: lists, home, time of day.
    /// </summary>
    /// <param name="withDemonstration">Whether it has demo data.</param>
    /// <param name="now">Its time. The clock is never moved, because each second of a jump would run the jobs.</param>
    /// <param name="onKestrel">Whether it listens on a real port instead of in process, for tests of the network.</param>
    /// <param name="settings">Its own settings; {data} stands for <see cref="DataFolder"/>.</param>
    public static PortalHost Apart(
        bool withDemonstration = true, DateTimeOffset? now = null, bool onKestrel = false, IReadOnlyDictionary<string, string>? settings = null) =>
        Started("Development", withDemonstration, now, onKestrel, settings);

    /// <summary>Returns an anonymous client with its own cookies. It does not follow redirects.</summary>
    public HttpClient Visitor(string address = "http://localhost:5080") => CreateClient(new WebApplicationFactoryClientOptions
    {
        AllowAutoRedirect = false,
        HandleCookies = true,
        BaseAddress = new Uri(address),
    });

    /// <summary>All log lines, as the Production log shows them.</summary>
    public LogLines Log { get; } = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(environment);
        builder.UseSetting("Site:BaseUrl", environment == "Production" ? "https://internships.example" : "http://localhost:5080");
        builder.UseSetting("Contacts:Security", "mailto:security@internships.example");
        builder.UseSetting("Contacts:Technical", "mailto:technical@internships.example");
        builder.UseSetting("Contacts:Accommodation", "https://internships.example/accommodation");
        builder.UseSetting("Contacts:DataRights", "mailto:data-rights@internships.example");
        builder.UseSetting("Demo:Seed", withDemonstration && environment == "Development" ? "true" : "false");
        builder.UseSetting("Proxies:Known:0", "10.0.0.0/8");
        builder.UseSetting("Arrival:Header", "X-Arrived");
        builder.UseSetting("ConnectionStrings:Sqlite", $"Data Source={Path.Combine(data.FullName, "portal.db")}");
        builder.UseSetting("Documents:Folder", Path.Combine(data.FullName, "documents"));
        builder.UseSetting("Documents:CurrentMasterKey", "test");
        builder.UseSetting("Documents:MasterKeys:test", Key(1));
        builder.UseSetting("Secrets:receipts", Key(2));
        builder.UseSetting("Secrets:audit", Key(3));
        builder.UseSetting("Secrets:codes", Key(4));
        builder.UseSetting("Mail:Folder", MailFolder);
        builder.UseSetting("RateLimits:SignInsAMinute", "100000");
        builder.UseSetting("RateLimits:RegistrationsAnHour", "100000");
        builder.UseSetting("RateLimits:MailsAMinute", "100000");
        builder.UseSetting("RateLimits:RegistrationsAtOnce", "100000");
        builder.UseSetting("RateLimits:SavedFormsAMinute", "100000");
        builder.UseSetting("RateLimits:AnonymousSavedFormsAMinute", "100000");
        builder.UseSetting("Load:OfOneAccount", "100");
        builder.UseSetting("Load:OfOneNetwork", "1000");
        builder.UseSetting("Load:SignedInOfOneNetwork", "1000");
        builder.UseSetting("Health:KeptSeconds", "0");
        builder.UseSetting("RateLimits:ReceiptChecksAMinute", environment == "Production" ? "5" : "100000");
        if (environment == "Production")
        {
            builder.UseSetting("Mail:Smtp:Host", "localhost");
            builder.UseSetting("DataProtection:Certificate", Certificate());
        }

        foreach (var (key, value) in settings)
        {
            builder.UseSetting(key, value.Replace("{data}", data.FullName, StringComparison.Ordinal));
        }

        builder.ConfigureTestServices(services =>
        {
            services.RemoveAll<TimeProvider>();
            services.AddSingleton<TimeProvider>(new FakeTimeProvider(now));
            // Shutdown does not wait for broken connections.
            services.Configure<Microsoft.Extensions.Hosting.HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(2));
            services.AddSingleton<CommandCounter>();
            services.AddSingleton<DatabaseFaults>();
            services.ConfigureDbContext<SqlitePortalDbContext>((provider, options) => options.AddInterceptors(
                provider.GetRequiredService<CommandCounter>(), provider.GetRequiredService<DatabaseFaults>()));
            services.AddSingleton<ILogEventSink>(Log);
            services.PostConfigureAll<CookieAuthenticationOptions>(BreakOnRequest);
            services.AddSingleton<IPasswordHasher<PortalUser>, CountingHasher>();
            services.AddControllersWithViews().AddApplicationPart(typeof(PortalHost).Assembly);
        });
    }

    // Started before its first use, because the factory would start it twice under parallel tests.
    private static PortalHost Started(
        string environment, bool withDemonstration = true, DateTimeOffset? now = null, bool onKestrel = false, IReadOnlyDictionary<string, string>? settings = null, bool migrate = true)
    {
        var host = new PortalHost(environment, withDemonstration, now ?? Now, onKestrel, settings);
        if (onKestrel)
        {
            host.UseKestrel(0);
        }

        host.StartServer();
        if (environment == "Production" && migrate)
        {
            using var scope = host.Services.CreateScope(); // As the verb does, because Production never migrates at start-up.
            scope.ServiceProvider.GetRequiredService<PortalDbContext>().MigrateAsync(CancellationToken.None).GetAwaiter().GetResult();
        }

        return host;
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        for (var tries = 1; Directory.Exists(data.FullName); tries++)
        {
            try
            {
                data.Delete(recursive: true);
            }
            catch (IOException) when (tries < 50)
            {
                Thread.Sleep(20); // The last connection of a job is closing its files.
            }
        }
    }

    private string Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=portal-tests", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(Now.AddYears(-1), Now.AddYears(20));
        var path = Path.Combine(data.FullName, "ring.pfx");
        File.WriteAllBytes(path, certificate.Export(X509ContentType.Pkcs12));

        return path;
    }

    private static string Key(byte fill) => Convert.ToBase64String(Enumerable.Repeat(fill, 32).ToArray());

    // Makes the session store fail for a visitor who requested it at /trouble/sign-in.
    private static void BreakOnRequest(CookieAuthenticationOptions options)
    {
        var usual = options.Events.OnValidatePrincipal;
        options.Events.OnValidatePrincipal = context => context.Principal?.FindFirst("trouble")?.Value switch
        {
            null => usual(context),
            var kind => throw TroubleController.Trouble(kind),
        };
    }
}
