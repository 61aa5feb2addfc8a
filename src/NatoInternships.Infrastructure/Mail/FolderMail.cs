using MimeKit;
using NatoInternships.Infrastructure.Documents;

namespace NatoInternships.Infrastructure.Mail;

/// <summary>Writes each mail as an .eml file that any mail program opens. Development shows them at /dev/mail.</summary>
public sealed class FolderMail(string folder) : IMailTransport
{
    /// <summary>The folder, created with the first mail.</summary>
    public string Folder { get; } = folder;

    public async Task SendAsync(MimeMessage message, CancellationToken ct)
    {
        PrivateFiles.CreateFolder(Folder);
        var name = $"{message.Date.UtcDateTime:yyyyMMdd'T'HHmmssfff}-{Key(message)}";
        var temporary = Path.Combine(Folder, name + ".part");
        File.Delete(temporary); // Left by an interrupted attempt.
        await using (var file = PrivateFiles.Create(temporary))
        {
            await message.WriteToAsync(file, ct);
        }

        File.Move(temporary, Path.Combine(Folder, name + ".eml"), overwrite: true); // The same mail sent twice is one file.
    }

    private static string Key(MimeMessage message) => (message.MessageId ?? "").Split('@')[0];
}
