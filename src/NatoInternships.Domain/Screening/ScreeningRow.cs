using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Candidates;
using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Values;

namespace NatoInternships.Domain.Screening;

/// <summary>
/// One submitted application as the lists of the Internship Office show it, so that a list reads one table (ADR 0059). Written in the same
/// save as its cause. All but the officer follows from other rows.
/// </summary>
public sealed class ScreeningRow
{
    public const int NameLength = (2 * CandidateProfile.NameLength) + 2;
    public const int SearchKeyLength = 2 * (NameLength + ApplicationReference.Length);
    public const int NationalitiesLength = CandidateProfile.MostNationalities * (CountryCode.Length + 1);

    private ScreeningRow()
    {
        Reference = null!;
        Name = null!;
        SearchKey = null!;
        Nationalities = null!;
    }

    public ScreeningRow(Guid applicationId, ScreeningFacts facts)
    {
        ApplicationId = applicationId;
        Reference = null!;
        Name = null!;
        SearchKey = null!;
        Nationalities = null!;
        Set(facts);
    }

    /// <summary>The key, given by the database in the order of the first submits. Lists are read by it.</summary>
    public long RowNo { get; private set; }

    public Guid ApplicationId { get; private set; }

    public Guid CandidateId { get; private set; }

    public Guid CallId { get; private set; }

    public Guid VacancyId { get; private set; }

    public string Reference { get; private set; }

    public string Name { get; private set; }

    public string SearchKey { get; private set; }

    public string Nationalities { get; private set; }

    public DegreeLevel? Level { get; private set; }

    public string? Field { get; private set; }

    public int Files { get; private set; }

    public int Version { get; private set; }

    public DateTimeOffset SubmittedAt { get; private set; }

    public Verdict Nationality { get; private set; }

    public Verdict Age { get; private set; }

    public Verdict Studies { get; private set; }

    public Verdict Language { get; private set; }

    public Verdict Overall { get; private set; }

    public bool PresetsDiffer { get; private set; }

    public int DecisionNo { get; private set; }

    public DecisionOutcome Outcome { get; private set; }

    public bool Overrules { get; private set; }

    public ScreeningState State { get; private set; }

    /// <summary>The account of the officer who has the application; null for nobody.</summary>
    public Guid? OfficerId { get; private set; }

    /// <summary>Since when the officer has it.</summary>
    public DateTimeOffset? AssignedAt { get; private set; }

    /// <summary>
    /// The concurrency token. Every save of screening changes the row, so that a decision and a withdrawal at the same moment cannot both
    /// succeed on what they read before.
    /// </summary>
    public int Revision { get; private set; } = 1;

    /// <summary>Gives the application to an officer, or to nobody.</summary>
    public void Assign(Guid? officerId, DateTimeOffset now)
    {
        OfficerId = officerId;
        AssignedAt = officerId is null ? null : now;
        Revision++;
    }

    /// <summary>Replaces everything that follows from other rows.</summary>
    public void Follow(ScreeningFacts facts)
    {
        Set(facts);
        Revision++;
    }

    /// <summary>Follows a change of the application's status. The version in force stays.</summary>
    public void Follow(ApplicationStatus status)
    {
        State = ScreeningFacts.StateOf(status, Outcome);
        Revision++;
    }

    /// <summary>Returns what the row says, to be compared with <see cref="ScreeningFacts.Of"/>.</summary>
    public ScreeningFacts Facts() => new()
    {
        CandidateId = CandidateId,
        CallId = CallId,
        VacancyId = VacancyId,
        Reference = Reference,
        Name = Name,
        SearchKey = SearchKey,
        Nationalities = Nationalities,
        Level = Level,
        Field = Field,
        Files = Files,
        Version = Version,
        SubmittedAt = SubmittedAt,
        Nationality = Nationality,
        Age = Age,
        Studies = Studies,
        Language = Language,
        Overall = Overall,
        PresetsDiffer = PresetsDiffer,
        DecisionNo = DecisionNo,
        Outcome = Outcome,
        Overrules = Overrules,
        State = State,
    };

    private void Set(ScreeningFacts facts)
    {
        CandidateId = facts.CandidateId;
        CallId = facts.CallId;
        VacancyId = facts.VacancyId;
        Reference = facts.Reference;
        Name = facts.Name;
        SearchKey = facts.SearchKey;
        Nationalities = facts.Nationalities;
        Level = facts.Level;
        Field = facts.Field;
        Files = facts.Files;
        Version = facts.Version;
        SubmittedAt = facts.SubmittedAt;
        Nationality = facts.Nationality;
        Age = facts.Age;
        Studies = facts.Studies;
        Language = facts.Language;
        Overall = facts.Overall;
        PresetsDiffer = facts.PresetsDiffer;
        DecisionNo = facts.DecisionNo;
        Outcome = facts.Outcome;
        Overrules = facts.Overrules;
        State = facts.State;
    }
}
