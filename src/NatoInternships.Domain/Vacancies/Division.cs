using NatoInternships.Domain.Values;

namespace NatoInternships.Domain.Vacancies;

/// <summary>A division or office of an organisation, which has vacancies and interns.</summary>
public sealed class Division
{
    public const int CodeLength = 12;
    public const int NameLength = 150;

    private Division()
    {
        Code = null!;
        Name = null!;
    }

    public Division(Guid id, Guid organisationId, string code, LocalizedText name)
    {
        Id = id;
        OrganisationId = organisationId;
        Code = code;
        Name = name;
    }

    public Guid Id { get; private set; }

    public Guid OrganisationId { get; private set; }

    /// <summary>Short upper-case code, for example PASP, the same in both languages. Unique, and never changed: vacancies copy it.</summary>
    public string Code { get; private set; }

    /// <summary>The full name.</summary>
    public LocalizedText Name { get; private set; }

    /// <summary>Corrects the name. Notices keep the name under which they were published.</summary>
    public void Rename(LocalizedText name)
    {
        if (!name.IsComplete)
        {
            throw new InvalidOperationException("A division has a name in both languages.");
        }

        Name = name;
    }
}
