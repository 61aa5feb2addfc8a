namespace NatoInternships.Web.Areas.Public.Shared;

/// <summary>The state of a candidate's own application, as a tag in lists.</summary>
public enum OwnState
{
    Draft,
    Submitted,
    UnsentChanges,
    Withdrawn,
    NotSubmitted,
    VacancyCancelled,
}
