namespace NatoInternships.Domain.Applications;

/// <summary>The steps of an application. The first five are the candidate's own profile, shared by all their applications.</summary>
public enum ApplicationSection
{
    AboutYou,
    Contact,
    Studies,
    Languages,
    Experience,
    Preferences,
    Motivation,
    Competencies,
    Documents,
    Declarations,
}
