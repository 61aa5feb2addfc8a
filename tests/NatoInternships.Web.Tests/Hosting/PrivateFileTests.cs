using Microsoft.Extensions.DependencyInjection;
using NatoInternships.Infrastructure.Mail;

namespace NatoInternships.Web.Tests.Hosting;

/// <summary>Only the account that runs the portal can access its files.</summary>
public sealed class PrivateFileTests
{
    private const UnixFileMode OfOthers = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    [Fact]
    public async Task Database_mails_and_documents_are_closed_to_other_accounts()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // It has no such modes.
        }

        using var host = PortalHost.Apart(withDemonstration: false, settings: new Dictionary<string, string>
        {
            ["Documents:Folder"] = "{data}/App_Data/documents",
        });
        await host.StoredProofAsync(Guid.NewGuid());
        using var mail = new MimeKit.MimeMessage();
        await host.Services.GetRequiredService<IMailTransport>().SendAsync(mail, CancellationToken.None);

        var database = Path.Combine(host.DataFolder, "portal.db");
        var made = Directory.EnumerateFileSystemEntries(host.MailFolder).Append(host.MailFolder).Append(database)
            .Concat(Directory.EnumerateFileSystemEntries(Path.Combine(host.DataFolder, "App_Data", "documents"), "*", SearchOption.AllDirectories)).ToList();

        Assert.True(made.Count > 4);
        foreach (var path in made)
        {
            Assert.True((File.GetUnixFileMode(path) & OfOthers) == UnixFileMode.None, path);
        }
    }
}
