using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.TestSupport.Hosting;
using Xunit;

namespace NatoInternships.Infrastructure.Tests.Identity;

/// <summary>The key ring that protects sessions and saved forms is in the database; the certificate that decrypts it is not.</summary>
public sealed class KeyRingTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("key-ring-").FullName;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_new_certificate_reads_what_the_older_one_protected_only_when_that_is_named_too()
    {
        var (first, second) = (Certificate("first"), Certificate("second"));
        string text;
        await using (var host = Host(first))
        {
            await using var scope = host.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<PortalDbContext>().MigrateAsync(CancellationToken.None);
            text = Protector(host).Protect("held");
            var stored = (await scope.ServiceProvider.GetRequiredService<PortalDbContext>().DataProtectionKeys.SingleAsync()).Xml!;
            Assert.Contains("EncryptedData", stored, StringComparison.Ordinal);
            Assert.DoesNotContain("<masterKey", stored, StringComparison.Ordinal);
        }

        await using (var rotated = Host(second, first))
        {
            Assert.Equal("held", Protector(rotated).Unprotect(text));
        }

        await using var alone = Host(second);
        Assert.ThrowsAny<CryptographicException>(() => Protector(alone).Unprotect(text));
    }

    private static IDataProtector Protector(HostServices host) => host.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");

    private HostServices Host(string certificate, string? older = null) => HostServices.Of(typeof(Program).Assembly, new Dictionary<string, string>
    {
        ["environment"] = "Production",
        ["ConnectionStrings:Sqlite"] = $"Data Source={Path.Combine(folder, "portal.db")}",
        ["DataProtection:Certificate"] = certificate,
        ["DataProtection:CertificatePassword"] = "open",
        ["DataProtection:OlderCertificates:0"] = older ?? certificate,
        ["Mail:Smtp:Host"] = "localhost",
        ["Serilog:MinimumLevel:Default"] = "Fatal",
    });

    private string Certificate(string name)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-2), now.AddDays(-1)); // Its expiry date is not checked.
        var path = Path.Combine(folder, $"{name}.pfx");
        File.WriteAllBytes(path, certificate.Export(X509ContentType.Pkcs12, "open"));

        return path;
    }
}
