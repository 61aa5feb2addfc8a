using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using NatoInternships.Infrastructure.Documents;
using Xunit;

namespace NatoInternships.Infrastructure.Tests.Documents;

public sealed class DocumentServicesTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("host-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void Development_makes_one_master_key_that_only_its_owner_can_read()
    {
        var path = Path.Combine(root, "App_Data", "keys", "documents.development.key");

        using var first = Provider("Development");
        using var second = Provider("Development");
        var key = first.GetRequiredService<DocumentKeyRing>().Current;

        Assert.True(key.Secret.SequenceEqual(second.GetRequiredService<DocumentKeyRing>().Current.Secret));
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(path)!));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        }
    }

    [Fact]
    public void Production_without_a_master_key_does_not_start()
    {
        var refused = Assert.Throws<OptionsValidationException>(() => Start("Production"));

        Assert.Contains("Documents:MasterKeys is empty", refused.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(root));
    }

    [Theory]
    [InlineData("Documents:CurrentMasterKey", "2026")]
    [InlineData("Documents:MasterKeys:2025", "c2hvcnQ=")]
    [InlineData("Documents:MasterKeys:2024", "not base64")]
    [InlineData("Documents:Folder", " ")]
    [InlineData("Documents:Inspection:TimeoutSeconds", "0")]
    [InlineData("ClamAv:Endpoint", "clamd")]
    public void A_malformed_setting_does_not_start(string name, string value)
    {
        var settings = Keys();
        settings[name] = value;

        Assert.Throws<OptionsValidationException>(() => Start("Production", settings));
    }

    [Fact]
    public void The_configured_ring_knows_old_and_current_keys()
    {
        var settings = Keys();
        settings["Documents:MasterKeys:2024"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        using var provider = Provider("Production", settings);

        var ring = provider.GetRequiredService<DocumentKeyRing>();

        Assert.Equal("2025", ring.Current.Id);
        Assert.NotNull(ring.Find("2024"));
        Assert.NotNull(provider.GetRequiredService<DocumentStore>());
        Assert.NotNull(provider.GetRequiredService<DocumentInspector>());
    }

    private static Dictionary<string, string?> Keys() => new()
    {
        ["Documents:CurrentMasterKey"] = "2025",
        ["Documents:MasterKeys:2025"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)),
    };

    private void Start(string environment, Dictionary<string, string?>? settings = null)
    {
        using var provider = Provider(environment, settings);
        provider.GetRequiredService<IStartupValidator>().Validate();
    }

    private ServiceProvider Provider(string environment, Dictionary<string, string?>? settings = null) => new ServiceCollection()
        .AddLogging()
        .AddDocuments(new ConfigurationBuilder().AddInMemoryCollection(settings ?? []).Build(), new Host(environment, root))
        .BuildServiceProvider();

    private sealed class Host(string environment, string root) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = environment;

        public string ApplicationName { get; set; } = "Tests";

        public string ContentRootPath { get; set; } = root;

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
