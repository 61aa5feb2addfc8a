using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using NatoInternships.TestSupport.Databases;

namespace NatoInternships.Benchmarks.Servers;

/// <summary>
/// The portal's Production configuration behind a TLS proxy on this machine. Rate limits are the defaults: each client has its own address,
/// as behind a proxy.
/// </summary>
internal static class PortalSettings
{
    private const string CertificatePassword = "benchmark";

    /// <param name="engine">The database.</param>
    /// <param name="connection">Its connection string.</param>
    /// <param name="folder">For documents and keys.</param>
    /// <param name="smtpPort">Port of the mail server.</param>
    public static Dictionary<string, string> For(Engine engine, string connection, string folder, int smtpPort)
    {
        string Key() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

        return new Dictionary<string, string>
        {
            ["environment"] = "Production",
            ["Site:BaseUrl"] = $"https://{Load.RawRequest.Host}",
            ["Contacts:Security"] = "mailto:security@internships.example",
            ["Contacts:Technical"] = "mailto:technical@internships.example",
            ["Contacts:Accommodation"] = "mailto:accommodation@internships.example",
            ["Contacts:DataRights"] = "mailto:rights@internships.example",
            ["Proxies:Known:0"] = "127.0.0.1",
            ["Database:Provider"] = engine.ToString(),
            [$"ConnectionStrings:{engine}"] = connection,
            ["Documents:Folder"] = Path.Combine(folder, "documents"),
            ["Documents:CurrentMasterKey"] = "benchmark",
            ["Documents:MasterKeys:benchmark"] = Key(),
            ["Secrets:receipts"] = Key(),
            ["Secrets:audit"] = Key(),
            ["Secrets:codes"] = Key(),
            ["Mail:Smtp:Host"] = "127.0.0.1",
            ["Mail:Smtp:Port"] = smtpPort.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["Mail:Smtp:RequireTls"] = "false",
            ["DataProtection:Certificate"] = Certificate(folder),
            ["DataProtection:CertificatePassword"] = CertificatePassword,
        };
    }

    /// <summary>Returns the settings as environment variables of a process.</summary>
    public static Dictionary<string, string> AsEnvironment(IReadOnlyDictionary<string, string> settings) => settings.ToDictionary(
        setting => setting.Key == "environment" ? "ASPNETCORE_ENVIRONMENT" : setting.Key.Replace(":", "__", StringComparison.Ordinal),
        setting => setting.Value);

    private static string Certificate(string folder)
    {
        using var key = RSA.Create(2048);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = new CertificateRequest("CN=benchmark", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(now.AddDays(-1), now.AddDays(30));
        var path = Path.Combine(folder, "keyring.pfx");
        File.WriteAllBytes(path, certificate.Export(X509ContentType.Pkcs12, CertificatePassword));

        return path;
    }
}
