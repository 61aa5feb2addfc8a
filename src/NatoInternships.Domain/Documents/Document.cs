namespace NatoInternships.Domain.Documents;

/// <summary>
/// A file a candidate uploaded: their own, used by all their applications. What a submission named stays, whatever the candidate
/// removes afterwards.
/// </summary>
public sealed class Document
{
    public const int FileNameLength = 150;
    public const int LanguageLength = 3;
    public const int StorageKeyLength = 100;
    public const int Sha256Length = 64;
    public const int DuplicateKeyLength = 100;

    /// <summary>Most files one candidate may hold at a time, translations included.</summary>
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

    /// <summary>The candidate's name for it, with the ending its content asks for.</summary>
    public string FileName { get; private set; }

    /// <summary>ISO 639-1 of the text in it.</summary>
    public string Language { get; private set; }

    /// <summary>The original, when this is its translation; the pair is shown and submitted together.</summary>
    public Guid? TranslationOfId { get; private set; }

    /// <summary>Given for a translation only.</summary>
    public TranslatedBy? TranslatedBy { get; private set; }

    /// <summary>Bytes of the plain file.</summary>
    public long Length { get; private set; }

    /// <summary>Lower-case hexadecimal SHA-256 of the plain bytes.</summary>
    public string Sha256 { get; private set; }

    public DocumentFormat Format { get; private set; }

    /// <summary>Where the encrypted bytes lie; says nothing about the file.</summary>
    public string StorageKey { get; private set; }

    public DocumentState State { get; private set; } = DocumentState.Pending;

    public RefusalReason? RefusalReason { get; private set; }

    public DateTimeOffset UploadedAt { get; private set; }

    public DateTimeOffset? InspectedAt { get; private set; }

    /// <summary>How often the inspection was begun without an answer about this file. A try that failed for another reason is not counted.</summary>
    public int InspectionAttempts { get; private set; }

    /// <summary>The next try, and at the same time the lease of the inspector at work on it. Null once there is an answer.</summary>
    public DateTimeOffset? InspectAfter { get; private set; }

    /// <summary>First day of studies the proof shows (proof of ongoing studies only).</summary>
    public DateOnly? ShowsFrom { get; private set; }

    /// <summary>Last or planned last day of studies the proof shows.</summary>
    public DateOnly? ShowsTo { get; private set; }

    /// <summary>The page on which they appear, 1 or more.</summary>
    public int? ShowsOnPage { get; private set; }

    /// <summary>
    /// What the file is and for what, while it is held; null once removed or refused. Unique per candidate, so that the same file
    /// sent twice at once is one document.
    /// </summary>
    public string? DuplicateKey { get; private set; }

    /// <summary>When the candidate removed it; a submission that named it still holds it.</summary>
    public DateTimeOffset? RemovedAt { get; private set; }

    /// <summary>
    /// The place it takes among the files its candidate holds, 1 or more; null once removed or refused. Unique per candidate, so that
    /// uploads at the same moment cannot pass <see cref="MostPerCandidate"/> together (ADR 0043). Never shown.
    /// </summary>
    public int? PlaceNo { get; private set; }

    /// <summary>How many pages the inspection counted; null before it, and where the format does not say.</summary>
    public int? PageCount { get; private set; }

    /// <summary>
    /// The end of the studies, as the candidate's profile said it, with which they confirmed a different <see cref="ShowsTo"/>; null while
    /// nothing was confirmed.
    /// </summary>
    public DateOnly? ConfirmedBesideEnd { get; private set; }

    /// <summary>Whether the inspection counted fewer pages than the page on which the dates are said to appear.</summary>
    public bool NamesMissingPage => PageCount is { } pages && ShowsOnPage > pages;

    /// <summary>Whether a translation must stand beside it: it is an original in neither official language (ruling N17).</summary>
    public bool NeedsTranslation => TranslationOfId is null && Language is not ("en" or "fr");

    /// <summary>Whether the file's bytes may be gone: refused files are not kept.</summary>
    public bool IsKept => State != DocumentState.Refused;

    /// <summary>The value of <see cref="DuplicateKey"/> for a file with that content.</summary>
    public static string DuplicateKeyOf(DocumentKind kind, Guid? translationOf, string sha256) =>
        translationOf is { } original ? $"{original:N}/{sha256}" : $"{kind}/{sha256}";

    /// <summary>Corrects the language; the bytes stay.</summary>
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

    /// <summary>Takes a place among the files its candidate holds.</summary>
    /// <param name="placeNo">A free one, see <see cref="FilePlaces"/>.</param>
    public void TakePlace(int placeNo)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(placeNo, 1);
        if (DuplicateKey is null)
        {
            throw new InvalidOperationException("A file that is not held takes no place.");
        }

        PlaceNo = placeNo;
    }

    /// <summary>Whether the end it shows differs from that of the studies, and the candidate has not confirmed that both are right.</summary>
    /// <param name="studiesEnd">As the profile says it now; null where it says none.</param>
    public bool ContradictsEnd(DateOnly? studiesEnd) =>
        ShowsTo is { } shown && studiesEnd is { } told && shown != told && ConfirmedBesideEnd != told;

    /// <summary>The candidate confirmed that the end it shows is right although the studies say another.</summary>
    /// <param name="studiesEnd">As the profile says it; null takes a confirmation back.</param>
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

    public void QueueInspection(DateTimeOffset at)
    {
        InspectAfter = at;
    }

    /// <summary>Takes the document for one inspector. The try is counted at its start, so that a file that ends the process is not taken for ever.</summary>
    /// <param name="leaseUntil">When another inspector may take it.</param>
    public void BeginInspection(DateTimeOffset leaseUntil)
    {
        InspectionAttempts++;
        InspectAfter = leaseUntil;
    }

    /// <summary>Ends the inspection of a file that nobody needs any more.</summary>
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

    /// <summary>The inspection gave no answer.</summary>
    /// <param name="now">When it ended.</param>
    /// <param name="again">The next try.</param>
    /// <param name="counts">Whether this file was the cause, and not what the inspection needs.</param>
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

    /// <summary>Takes a removal back. Throws for a refused file, whose bytes are gone; the bytes of one that a submission names never are.</summary>
    /// <param name="placeNo">A free place.</param>
    /// <param name="now">When the inspection is queued again, where there was no answer yet.</param>
    public void PutBack(int placeNo, DateTimeOffset now)
    {
        if (!IsKept)
        {
            throw new InvalidOperationException("A refused file is not kept.");
        }

        RemovedAt = null;
        DuplicateKey = DuplicateKeyOf(Kind, TranslationOfId, Sha256);
        InspectAfter = State is DocumentState.Clean ? null : InspectAfter ?? now;
        TakePlace(placeNo);
    }
}
