namespace NatoInternships.Domain.Documents;

/// <summary>
/// A file that a candidate uploaded for all their applications. A file that a submission names is kept even if the candidate removes it.
/// </summary>
public sealed class Document
{
    public const int FileNameLength = 150;
    public const int LanguageLength = 3;
    public const int StorageKeyLength = 100;
    public const int Sha256Length = 64;
    public const int DuplicateKeyLength = 100;

    /// <summary>Highest number of files that one candidate may have, including translations.</summary>
    public const int MostPerCandidate = 20;

    private Document()
    {
        FileName = null!;
        Language = null!;
        Sha256 = null!;
        StorageKey = null!;
    }

    public Document(Guid id, Guid candidateId, DocumentKind kind, string fileName, string language, DocumentFile file, DateTimeOffset now)
    {
        Id = id;
        CandidateId = candidateId;
        Kind = kind;
        FileName = fileName;
        Language = language;
        Length = file.Length;
        Sha256 = file.Sha256;
        Format = file.Format;
        StorageKey = file.StorageKey;
        UploadedAt = now;
        DuplicateKey = DuplicateKeyOf(kind, null, file.Sha256);
    }

    public Guid Id { get; private set; }

    public Guid CandidateId { get; private set; }

    public DocumentKind Kind { get; private set; }

    /// <summary>The candidate's name for the file, with the extension of its real format.</summary>
    public string FileName { get; private set; }

    /// <summary>ISO 639-1 code of the language of the text.</summary>
    public string Language { get; private set; }

    /// <summary>The id of the original when this is its translation. Both are shown and submitted together.</summary>
    public Guid? TranslationOfId { get; private set; }

    /// <summary>Set only for a translation.</summary>
    public TranslatedBy? TranslatedBy { get; private set; }

    /// <summary>Size of the plain file in bytes.</summary>
    public long Length { get; private set; }

    /// <summary>Lower-case hexadecimal SHA-256 of the plain bytes.</summary>
    public string Sha256 { get; private set; }

    public DocumentFormat Format { get; private set; }

    /// <summary>The key of the encrypted bytes in the store. It reveals nothing about the file.</summary>
    public string StorageKey { get; private set; }

    public DocumentState State { get; private set; } = DocumentState.Pending;

    public RefusalReason? RefusalReason { get; private set; }

    public DateTimeOffset UploadedAt { get; private set; }

    public DateTimeOffset? InspectedAt { get; private set; }

    /// <summary>
    /// How many inspections began without a result because of this file. Attempts that failed for another reason do not count.
    /// </summary>
    public int InspectionAttempts { get; private set; }

    /// <summary>
    /// UTC time of the next attempt. During an inspection it is the end of the inspector's lease. Null when there is a result.
    /// </summary>
    public DateTimeOffset? InspectAfter { get; private set; }

    /// <summary>First day of studies that the proof shows (proof of ongoing studies only).</summary>
    public DateOnly? ShowsFrom { get; private set; }

    /// <summary>Last or planned last day of studies that the proof shows.</summary>
    public DateOnly? ShowsTo { get; private set; }

    /// <summary>The date on a diploma (qualification only).</summary>
    public DateOnly? DatedOn { get; private set; }

    /// <summary>The page that shows the dates, or the date of a diploma, 1 or more.</summary>
    public int? ShowsOnPage { get; private set; }

    /// <summary>
    /// Kind or original, and hash of the content; null when the file is removed or refused. Unique per candidate, so that two parallel
    /// uploads of one file create one document.
    /// </summary>
    public string? DuplicateKey { get; private set; }

    /// <summary>When the candidate removed it; else null. A submission that names it still keeps it.</summary>
    public DateTimeOffset? RemovedAt { get; private set; }

    /// <summary>
    /// The place among the candidate's files, 1 or more; null when the file is removed or refused. Unique per candidate, so that parallel
    /// uploads cannot exceed <see cref="MostPerCandidate"/> (ADR 0043). Never shown.
    /// </summary>
    public int? PlaceNo { get; private set; }

    /// <summary>Number of pages that the inspection counted; null before the inspection, and for formats without a page count.</summary>
    public int? PageCount { get; private set; }

    /// <summary>
    /// The end of studies in the profile for which the candidate confirmed a different <see cref="ShowsTo"/>; null without a confirmation.
    /// </summary>
    public DateOnly? ConfirmedBesideEnd { get; private set; }

    /// <summary>Whether <see cref="ShowsOnPage"/> is higher than the number of pages that the inspection counted.</summary>
    public bool NamesMissingPage => PageCount is { } pages && ShowsOnPage > pages;

    /// <summary>Whether the file needs a translation: it is an original in neither official language (ruling N17).</summary>
    public bool NeedsTranslation => TranslationOfId is null && Language is not ("en" or "fr");

    /// <summary>Whether the bytes are kept. The bytes of refused files are deleted.</summary>
    public bool IsKept => State != DocumentState.Refused;

    /// <summary>Returns the <see cref="DuplicateKey"/> of a file with this content.</summary>
    public static string DuplicateKeyOf(DocumentKind kind, Guid? translationOf, string sha256) =>
        translationOf is { } original ? $"{original:N}/{sha256}" : $"{kind}/{sha256}";

    /// <summary>Corrects the language. The bytes stay unchanged.</summary>
    public void WrittenIn(string language)
    {
        Language = language;
    }

    public void TranslationOf(Document original, TranslatedBy translatedBy)
    {
        if (original.CandidateId != CandidateId || original.TranslationOfId is not null)
        {
            throw new InvalidOperationException("A translation belongs to an original of the same candidate.");
        }

        TranslationOfId = original.Id;
        TranslatedBy = translatedBy;
        DuplicateKey = DuplicateKeyOf(Kind, original.Id, Sha256);
    }

    /// <summary>Takes a place among the candidate's files.</summary>
    /// <param name="placeNo">A free place, see <see cref="FilePlaces"/>.</param>
    public void TakePlace(int placeNo)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(placeNo, 1);
        if (DuplicateKey is null)
        {
            throw new InvalidOperationException("A removed or refused file takes no place.");
        }

        PlaceNo = placeNo;
    }

    /// <summary>
    /// Returns whether the end of studies that the file shows differs from the profile, and the candidate has not confirmed it.
    /// </summary>
    /// <param name="studiesEnd">The end of studies in the current profile; null when it has none.</param>
    public bool ContradictsEnd(DateOnly? studiesEnd) =>
        ShowsTo is { } shown && studiesEnd is { } told && shown != told && ConfirmedBesideEnd != told;

    /// <summary>Records that the candidate confirmed the end of studies that the file shows, although the profile differs.</summary>
    /// <param name="studiesEnd">The end of studies in the profile; null deletes the confirmation.</param>
    public void ConfirmBeside(DateOnly? studiesEnd)
    {
        ConfirmedBesideEnd = studiesEnd;
    }

    public void Shows(DateOnly from, DateOnly to, int page)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        ArgumentOutOfRangeException.ThrowIfLessThan(page, 1);
        ConfirmedBesideEnd = to == ShowsTo ? ConfirmedBesideEnd : null;
        ShowsFrom = from;
        ShowsTo = to;
        ShowsOnPage = page;
    }

    /// <summary>Records the date on a diploma and its page. Null for both deletes them.</summary>
    public void Dated(DateOnly? on, int? page)
    {
        if (Kind != DocumentKind.Qualification || TranslationOfId is not null || on is null != page is null || page < 1)
        {
            throw new InvalidOperationException("A qualification has a date with its page, or neither.");
        }

        DatedOn = on;
        ShowsOnPage = page;
    }

    public void QueueInspection(DateTimeOffset at)
    {
        InspectAfter = at;
    }

    /// <summary>
    /// Leases the document to one inspector. Counts the attempt at its start, so that a file that crashes the process is not retried
    /// forever.
    /// </summary>
    /// <param name="leaseUntil">From this time on, another inspector may take the document.</param>
    public void BeginInspection(DateTimeOffset leaseUntil)
    {
        InspectionAttempts++;
        InspectAfter = leaseUntil;
    }

    /// <summary>Ends the inspection of a file that is no longer needed.</summary>
    public void LeaveUninspected()
    {
        InspectAfter = null;
    }

    /// <param name="now">When the inspection ended.</param>
    /// <param name="pageCount">Pages it counted; null where the format does not say.</param>
    public void FoundClean(DateTimeOffset now, int? pageCount = null)
    {
        PageCount = pageCount;
        State = DocumentState.Clean;
        InspectedAt = now;
        InspectAfter = null;
    }

    public void Refuse(RefusalReason reason, DateTimeOffset now)
    {
        State = DocumentState.Refused;
        RefusalReason = reason;
        InspectedAt = now;
        InspectAfter = null;
        DuplicateKey = null;
        PlaceNo = null;
    }

    /// <summary>Records an inspection without a result.</summary>
    /// <param name="now">When the inspection ended.</param>
    /// <param name="again">The time of the next attempt.</param>
    /// <param name="counts">Whether the file itself caused the failure, not a missing tool or service.</param>
    public void CouldNotInspect(DateTimeOffset now, DateTimeOffset again, bool counts)
    {
        State = DocumentState.NotInspected;
        InspectedAt = now;
        InspectionAttempts -= counts ? 0 : 1;
        InspectAfter = again;
    }

    public void Remove(DateTimeOffset now)
    {
        RemovedAt ??= now;
        DuplicateKey = null;
        PlaceNo = null;
    }

    /// <summary>
    /// Undoes a removal. Throws for a refused file, because its bytes are deleted. Bytes of a file that a submission names are never
    /// deleted.
    /// </summary>
    /// <param name="placeNo">A free place.</param>
    /// <param name="now">When the inspection is queued again, if it has no result yet.</param>
    public void PutBack(int placeNo, DateTimeOffset now)
    {
        if (!IsKept)
        {
            throw new InvalidOperationException("A refused file cannot be put back.");
        }

        RemovedAt = null;
        DuplicateKey = DuplicateKeyOf(Kind, TranslationOfId, Sha256);
        InspectAfter = State is DocumentState.Clean ? null : InspectAfter ?? now;
        TakePlace(placeNo);
    }
}
