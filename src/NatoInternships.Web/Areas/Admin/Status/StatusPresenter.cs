using NatoInternships.Infrastructure.Localisation;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Areas.Admin.Status;

/// <summary>Says the state of each part in words.</summary>
public sealed class StatusPresenter(PageText text, Format format)
{
    public IReadOnlyList<StatusPart> Parts(StatusPage page) =>
        [Mail(page), Inspection(page), Documents(page), Database(page), Jobs(page), Part("Backup", StatusKind.Neutral, [text["Backup_NotRecorded"]])];

    private StatusPart Mail(StatusPage page)
    {
        var mails = page.Mails;
        var (kind, state) = page.MailsStayHere ? (StatusKind.Look, "Mail_Folder")
            : mails.IsServerAway ? (StatusKind.Fails, "Mail_ServerAway")
            : mails.IsLate ? (StatusKind.Look, "Mail_Late")
            : (StatusKind.Meets, "Mail_Works");

        return Part("Mail", kind, [text[state], Queue("Mail", mails.Waiting, mails.Oldest)]);
    }

    private StatusPart Inspection(StatusPage page)
    {
        var (kind, state) = !page.IsInspecting ? (StatusKind.Fails, "Inspection_NoQpdf")
            : page.Files.IsStuck ? (StatusKind.Look, "Inspection_Stuck")
            : !page.HasPictures ? (StatusKind.Look, null)
            : (StatusKind.Meets, "Inspection_Works");
        List<string> details = state is null ? [] : [text[state]];
        if (!page.HasPictures)
        {
            details.Add(text["Inspection_NoPdftoppm"]);
        }

        return Part("Inspection", kind, [.. details, text[page.HasScanner ? "Inspection_Scanner" : "Inspection_NoScanner"], Queue("Inspection", page.Files.Waiting, page.Files.Oldest)]);
    }

    private StatusPart Documents(StatusPage page)
    {
        var isLow = page.Space is { } space && space.Free * 100 < space.Total * StatusPage.LowSpace;

        return Part("Documents", !page.StoreWorks ? StatusKind.Fails : isLow ? StatusKind.Look : StatusKind.Meets,
        [
            text[page.StoreWorks ? "Documents_Work" : "Documents_NotWritable"],
            page.Space is { } known ? text[isLow ? "Documents_LowSpace" : "Documents_Space", format.FileSize(known.Free), format.FileSize(known.Total)] : text["Documents_SpaceUnknown"],
        ]);
    }

    private StatusPart Database(StatusPage page) =>
        Part("Database", page.DatabaseWorks ? StatusKind.Meets : StatusKind.Fails, [text[page.DatabaseWorks ? "Database_Works" : "Database_NotReady"]]);

    private StatusPart Jobs(StatusPage page)
    {
        var isHealthLate = page.HealthLoggedUntil is { } until && page.At - until > StatusPage.JobPatience;
        var isSealingLate = page.At - page.OldestUnsealed > StatusPage.JobPatience;

        return Part("Jobs", isHealthLate || isSealingLate ? StatusKind.Look : page.HealthLoggedUntil is null ? StatusKind.Neutral : StatusKind.Meets,
        [
            page.HealthLoggedUntil is { } last ? text["Jobs_Health", format.BrusselsDateAndTime(last)] : text["Jobs_HealthUnknown"],
            isSealingLate ? text["Jobs_SealingLate", format.BrusselsDateAndTime(page.OldestUnsealed!.Value)] : text["Jobs_Sealed"],
            text["Jobs_OthersUnknown"],
        ]);
    }

    private string Queue(string part, int waiting, DateTimeOffset? oldest) =>
        oldest is { } since ? text.Count($"{part}_Waiting", waiting, format.BrusselsDateAndTime(since)) : text[$"{part}_NoneWaits"];

    private StatusPart Part(string key, StatusKind kind, IReadOnlyList<string> details) => new(key, kind, text[$"Word_{kind}"], details);
}
