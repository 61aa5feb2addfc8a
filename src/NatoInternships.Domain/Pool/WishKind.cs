namespace NatoInternships.Domain.Pool;

/// <summary>What a wish is about, and the vocabulary of its code.</summary>
public enum WishKind
{
    /// <summary>A code of <see cref="Values.StudyFields"/>.</summary>
    Field,

    /// <summary>A name of <see cref="Values.DegreeLevel"/>.</summary>
    Level,

    /// <summary>A code of <see cref="Values.WorldLanguages"/>, with the lowest level.</summary>
    Language,

    /// <summary>The code of a section of the need's notice.</summary>
    Section,

    /// <summary>A name of <see cref="Values.ExperienceKind"/>.</summary>
    Experience,

    /// <summary>A code of <see cref="Vacancies.Competencies"/>.</summary>
    Competency,
}
