namespace NatoInternships.Domain.Documents;

/// <summary>Who made a translation: a certified one is never demanded (requirements part B 2.10).</summary>
public enum TranslatedBy
{
    Candidate,
    Translator,

    /// <summary>For example a friend or a teacher.</summary>
    SomebodyElse,
}
