using NatoInternships.Domain.Values;

namespace NatoInternships.Domain.Pool;

/// <summary>
/// A division's need for interns. The Internship Office approves it, and then the division may search the pool for it (rulings A12, A13).
/// </summary>
public sealed class Need
{
    public const int MostPlaces = 20;

    /// <summary>Most characters of a question or a reason.</summary>
    public const int NoteLength = 600;

    private readonly List<NeedPlace> placeRows = [];

    private Need()
    {
        Title = null!;
        Tasks = null!;
        Wishes = null!;
    }

    public Need(Guid id, Guid divisionId, NeedContent content, DateTimeOffset now)
    {
        Id = id;
        DivisionId = divisionId;
        Title = "";
        Tasks = "";
        Wishes = [];
        CreatedAt = now;
        Set(content);
        MoveTo(NeedState.Draft, now);
    }

    public Guid Id { get; private set; }

    public Guid DivisionId { get; private set; }

    /// <summary>Null for a profile without a notice.</summary>
    public Guid? VacancyId { get; private set; }

    /// <summary>The call of both the intake and the notice. Foreign keys keep it correct.</summary>
    public Guid CallId { get; private set; }

    public Guid IntakeId { get; private set; }

    /// <summary>1 to <see cref="MostPlaces"/>.</summary>
    public int Places { get; private set; }

    public string Title { get; private set; }

    public string Tasks { get; private set; }

    /// <summary>Of <see cref="Title"/> and <see cref="Tasks"/>.</summary>
    public Language TextLanguage { get; private set; }

    public IReadOnlyList<Wish> Wishes { get; private set; }

    public NeedState State { get; private set; }

    /// <summary>UTC. When it came to its state.</summary>
    public DateTimeOffset StateSince { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it was sent to the Internship Office last; null before. Without it the Internship Office does not see the need.</summary>
    public DateTimeOffset? AskedAt { get; private set; }

    /// <summary>What the Internship Office wants to know; null unless it was referred back and not sent since.</summary>
    public string? Question { get; private set; }

    /// <summary>Null until approved.</summary>
    public DateTimeOffset? ApprovedAt { get; private set; }

    /// <summary>Null unless closed.</summary>
    public string? ClosedReason { get; private set; }

    /// <summary>Whether the Internship Office closed it, not the division.</summary>
    public bool ClosedByOffice { get; private set; }

    /// <summary>Raised by every change, for the concurrency check.</summary>
    public int Revision { get; private set; }

    /// <summary>One row for each place, once approved.</summary>
    public IReadOnlyList<NeedPlace> PlaceRows => placeRows;

    public bool CanBeWritten => State is NeedState.Draft or NeedState.ReferredBack;

    public bool CanBeClosed => State != NeedState.Closed;

    public NeedContent Content => new()
    {
        VacancyId = VacancyId, CallId = CallId, IntakeId = IntakeId, Places = Places, Title = Title, Tasks = Tasks, TextLanguage = TextLanguage, Wishes = Wishes,
    };

    /// <summary>Replaces what is asked for. Throws unless <see cref="CanBeWritten"/>.</summary>
    /// <returns>Whether something changed.</returns>
    public bool Write(NeedContent content)
    {
        Require(CanBeWritten);
        if (Content.IsSameAs(content))
        {
            return false;
        }

        Set(content);
        Revision++;

        return true;
    }

    /// <summary>Sends it to the Internship Office. Throws unless <see cref="CanBeWritten"/> and there is a wish.</summary>
    public void Ask(DateTimeOffset now)
    {
        Require(CanBeWritten && Wishes.Count > 0);
        Question = null;
        AskedAt = now;
        MoveTo(NeedState.Asked, now);
    }

    /// <summary>Takes it back to change it. Throws unless it waits for the Internship Office.</summary>
    public void TakeBack(DateTimeOffset now)
    {
        Require(State == NeedState.Asked);
        MoveTo(NeedState.Draft, now);
    }

    /// <summary>Sends it back to the division with a question. Throws unless it waits for the Internship Office.</summary>
    public void ReferBack(string question, DateTimeOffset now)
    {
        Require(State == NeedState.Asked && !string.IsNullOrWhiteSpace(question));
        Question = question;
        MoveTo(NeedState.ReferredBack, now);
    }

    /// <summary>Approves it, and makes a row for each place. Throws unless it waits for the Internship Office.</summary>
    public void Approve(DateTimeOffset now)
    {
        Require(State == NeedState.Asked);
        ApprovedAt = now;
        AddPlaceRows(from: 1);
        MoveTo(NeedState.Approved, now);
    }

    /// <summary>Adds places. Throws unless it is approved, and the number is higher than before and at most <see cref="MostPlaces"/>.</summary>
    public void RaisePlaces(int places)
    {
        Require(State == NeedState.Approved && places > Places && places <= MostPlaces);
        var first = Places + 1;
        Places = places;
        AddPlaceRows(first);
        Revision++;
    }

    /// <summary>Closes it for good. Throws unless <see cref="CanBeClosed"/> and a reason is given.</summary>
    public void Close(string reason, bool byOffice, DateTimeOffset now)
    {
        Require(CanBeClosed && !string.IsNullOrWhiteSpace(reason));
        ClosedReason = reason;
        ClosedByOffice = byOffice;
        MoveTo(NeedState.Closed, now);
    }

    private void Set(NeedContent content)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(content.Places, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(content.Places, MostPlaces);
        if (content.Wishes.Count > Wish.Most || content.Wishes.Any(wish => !wish.IsKnown()) || content.Wishes.DistinctBy(wish => (wish.Kind, wish.Code)).Count() < content.Wishes.Count)
        {
            throw new InvalidOperationException("A wish is unknown, or wished for twice.");
        }

        if (content.Title != Title || content.Tasks != Tasks)
        {
            TextLanguage = content.TextLanguage;
        }

        (VacancyId, CallId, IntakeId, Places) = (content.VacancyId, content.CallId, content.IntakeId, content.Places);
        (Title, Tasks, Wishes) = (content.Title, content.Tasks, content.Wishes);
    }

    private void AddPlaceRows(int from) => placeRows.AddRange(Enumerable.Range(from, Places - from + 1).Select(number => new NeedPlace(Id, number, DivisionId)));

    private void MoveTo(NeedState state, DateTimeOffset now)
    {
        State = state;
        StateSince = now;
        Revision++;
    }

    private void Require(bool isAllowed)
    {
        if (!isAllowed)
        {
            throw new InvalidOperationException($"A need that is {State} does not allow this.");
        }
    }
}
