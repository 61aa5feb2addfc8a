using NatoInternships.Domain.Eligibility;
using NatoInternships.Domain.Screening;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Infrastructure.Search;

namespace NatoInternships.Web.UseCases.Screening;

/// <summary>Which applications of a call a list shows. An empty list of values filters nothing; several values of one list are alternatives.</summary>
public sealed record ScreeningFilter
{
    /// <summary>Highest number of characters of <see cref="Words"/> that are searched for.</summary>
    public const int WordsLength = 100;

    public required Guid CallId { get; init; }

    /// <summary>The least favourable result of the four conditions.</summary>
    public IReadOnlyList<Verdict> Results { get; init; } = [];

    /// <summary>Codes of rules whose condition is not met or needs review.</summary>
    public IReadOnlyList<string> Conditions { get; init; } = [];

    public IReadOnlyList<Guid> Vacancies { get; init; } = [];

    /// <summary>Accounts of officers. Null stands for applications that nobody has.</summary>
    public IReadOnlyList<Guid?> Officers { get; init; } = [];

    public IReadOnlyList<ScreeningState> States { get; init; } = [];

    /// <summary>Whether the address asks only for values that do not exist. Then nothing matches, because "everything" would be a surprise.</summary>
    public bool MatchesNothing { get; init; }

    /// <summary>Words of a reference or a name, or part of an email address; null or blank for all.</summary>
    public string? Words { get; init; }

    /// <summary>Returns the rows that match.</summary>
    public IQueryable<ScreeningRow> Apply(PortalDbContext db)
    {
        var rows = db.ScreeningRows.Where(row => row.CallId == CallId);
        if (MatchesNothing)
        {
            return rows.Where(row => false);
        }

        if (Results.Count > 0)
        {
            rows = rows.Where(row => Results.Contains(row.Overall));
        }

        if (Conditions.Count > 0)
        {
            var (nationality, age, studies, language) =
                (Conditions.Contains(RuleCodes.Nationality), Conditions.Contains(RuleCodes.Age), Conditions.Contains(RuleCodes.Studies), Conditions.Contains(RuleCodes.Language));
            rows = rows.Where(row =>
                (nationality && row.Nationality != Verdict.Meets) || (age && row.Age != Verdict.Meets)
                || (studies && row.Studies != Verdict.Meets) || (language && row.Language != Verdict.Meets));
        }

        if (Vacancies.Count > 0)
        {
            rows = rows.Where(row => Vacancies.Contains(row.VacancyId));
        }

        if (Officers.Count > 0)
        {
            var officers = Officers.OfType<Guid>().ToList();
            var nobody = Officers.Contains(null);
            rows = rows.Where(row => (nobody && row.OfficerId == null) || (row.OfficerId != null && officers.Contains(row.OfficerId.Value)));
        }

        if (States.Count > 0)
        {
            rows = rows.Where(row => States.Contains(row.State));
        }

        return WithWords(rows, db);
    }

    private IQueryable<ScreeningRow> WithWords(IQueryable<ScreeningRow> rows, PortalDbContext db)
    {
        if (string.IsNullOrWhiteSpace(Words))
        {
            return rows;
        }

        // A pair of surrogates is not cut in half, because half a character is no text.
        var words = Words.Length <= WordsLength ? Words : Words[..(char.IsHighSurrogate(Words[WordsLength - 1]) ? WordsLength - 1 : WordsLength)];
        if (words.Contains('@', StringComparison.Ordinal))
        {
            var email = words.Trim().ToUpperInvariant();

            return rows.Where(row => db.Candidates
                .Where(candidate => db.Users.Any(user => user.Id == candidate.UserId && user.NormalizedEmail!.Contains(email)))
                .Select(candidate => candidate.Id)
                .Contains(row.CandidateId));
        }

        foreach (var word in SearchText.Fold(words).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            rows = rows.Where(row => row.SearchKey.Contains(word));
        }

        return SearchText.Fold(words).Length == 0 ? rows.Where(row => false) : rows;
    }
}
