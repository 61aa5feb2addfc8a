namespace NatoInternships.Web.Areas.Candidates.Shared;

/// <summary>The fields of a section's form.</summary>
public abstract record SectionInput
{
    /// <summary>Fingerprint of the part that the form showed (<see cref="UseCases.SectionStamp"/>); null for a form without a page.</summary>
    public string? Revision { get; init; }
}

/// <summary>How a section's form reads from and writes to what is stored.</summary>
/// <typeparam name="TInput">The fields of the form.</typeparam>
/// <typeparam name="TStored">The candidate's profile, or the answers of one application.</typeparam>
public interface ISectionInput<TInput, TStored>
{
    /// <summary>Returns the stored values that the form shows. A change of anything else does not conflict with the form.</summary>
    static abstract object Part(TStored stored);

    static abstract TInput From(TStored stored);

    TStored Into(TStored stored);
}
