using NatoInternships.Domain.Values;

namespace NatoInternships.Domain.Vacancies;

/// <summary>A body that offers places: one of NATO's two staffs or another NATO body (ruling N2).</summary>
public sealed class Organisation
{
    public const int CodeLength = 12;

    private Organisation()
    {
        Code = null!;
        Name = null!;
        Acronym = null!;
    }

    public Organisation(Guid id, string code, LocalizedText name, LocalizedText acronym, int listOrder)
    {
        Id = id;
        Code = code;
        Name = name;
        Acronym = acronym;
        ListOrder = listOrder;
    }

    public Guid Id { get; private set; }

    /// <summary>Upper case, for example IMS, the same in both languages. Filters use it in lower case as value.</summary>
    public string Code { get; private set; }

    public LocalizedText Name { get; private set; }

    /// <summary>For example IS in English and SI in French.</summary>
    public LocalizedText Acronym { get; private set; }

    /// <summary>Position in lists of organisations, ascending.</summary>
    public int ListOrder { get; private set; }
}
