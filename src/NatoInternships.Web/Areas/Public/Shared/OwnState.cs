namespace NatoInternships.Web.Areas.Public.Shared;

/// <summary>Where a candidate's own application stands, as a tag in lists.</summary>
public enum OwnState
{
    Draft,
    Submitted,
    UnsentChanges,
    Withdrawn,
    NotSubmitted,
    VacancyCancelled,
}
