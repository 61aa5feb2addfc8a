using NatoInternships.Infrastructure.Documents;

namespace NatoInternships.Web.Areas.Admin.Status;

/// <summary>What the portal knows about its parts, for the Internship Office.</summary>
public sealed record StatusPage
{
    /// <summary>Below this share of free space the disk is marked, in percent.</summary>
    public const int LowSpace = 10;

    /// <summary>A job that runs each minute or more often is late after this.</summary>
    public static readonly TimeSpan JobPatience = TimeSpan.FromMinutes(5);

    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Whether the database answers, is writable and has every migration.</summary>
    public required bool DatabaseWorks { get; init; }

    /// <summary>Whether emails go to a folder instead of a mail server, as in Development.</summary>
    public required bool MailsStayHere { get; init; }

    public required MailQueue Mails { get; init; }

    /// <summary>False when qpdf is missing.</summary>
    public required bool IsInspecting { get; init; }

    /// <summary>False when pdftoppm is missing.</summary>
    public required bool HasPictures { get; init; }

    /// <summary>Whether files are also given to a virus scanner.</summary>
    public required bool HasScanner { get; init; }

    public required InspectionQueue Files { get; init; }

    /// <summary>Whether the document store is writable.</summary>
    public required bool StoreWorks { get; init; }

    /// <summary>Null when it is not known.</summary>
    public required StoreSpace? Space { get; init; }

    /// <summary>Until when the job that records the portal's health has logged; null before its first run.</summary>
    public required DateTimeOffset? HealthLoggedUntil { get; init; }

    /// <summary>Since when the oldest entry of the audit trail waits for its seal; null if none waits.</summary>
    public required DateTimeOffset? OldestUnsealed { get; init; }
}

/// <summary>The emails that wait.</summary>
/// <param name="Waiting">Their number.</param>
/// <param name="Oldest">When the oldest of them was caused; null if none waits.</param>
/// <param name="IsServerAway">Whether the last attempt of one of them found no mail server.</param>
/// <param name="IsLate">Whether an account email waits longer than it should.</param>
public sealed record MailQueue(int Waiting, DateTimeOffset? Oldest, bool IsServerAway, bool IsLate);
