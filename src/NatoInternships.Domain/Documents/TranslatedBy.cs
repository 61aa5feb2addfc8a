namespace NatoInternships.Domain.Documents;

/// <summary>Who made a translation. A certified translation is never required (ruling N17).</summary>
public enum TranslatedBy
{
    Candidate,
    Translator,

    /// <summary>For example a friend or a teacher.</summary>
    SomebodyElse,
}
