namespace NatoInternships.Domain.Documents;

/// <summary>Who made a translation: a certified one is never demanded (ruling N17).</summary>
public enum TranslatedBy
{
    Candidate,
    Translator,

    /// <summary>For example a friend or a teacher.</summary>
    SomebodyElse,
}
