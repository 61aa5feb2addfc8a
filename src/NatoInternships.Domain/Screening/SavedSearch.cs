namespace NatoInternships.Domain.Screening;

/// <summary>A member of staff's own search of applications, kept under a name.</summary>
public sealed class SavedSearch
{
    public const int NameLength = 60;
    public const int QueryLength = 1000;

    /// <summary>Highest number of searches of one account.</summary>
    public const int MostPerUser = 20;

    private SavedSearch()
    {
        Name = null!;
        Query = null!;
    }

    public SavedSearch(Guid userId, string name, string query, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7(now);
        UserId = userId;
        Name = name;
        Query = query;
    }

    public Guid Id { get; private set; }

    public Guid UserId { get; private set; }

    /// <summary>Unique for the account.</summary>
    public string Name { get; private set; }

    /// <summary>The query of the list's address, without the place in the list. A word that was searched for is part of it.</summary>
    public string Query { get; private set; }

    public void Replace(string query) => Query = query;
}
