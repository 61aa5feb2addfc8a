namespace NatoInternships.Domain.Applications;

/// <summary>The life of an application as its candidate knows it. Verdicts, releases, offers are records of their own, never values of this.</summary>
public enum ApplicationStatus
{
    /// <summary>Started, or reopened as a draft after a withdrawal before the deadline. Uses no slot.</summary>
    Draft,

    /// <summary>Submitted at least once; a later edit is a second content beside the standing submission. Uses a slot.</summary>
    Submitted,

    /// <summary>Withdrawn before its vacancy's deadline. Uses no slot.</summary>
    Withdrawn,

    /// <summary>Withdrawn after the deadline. Keeps its slot (ruling A2).</summary>
    WithdrawnLate,

    /// <summary>HR cancelled the vacancy. Uses no slot.</summary>
    VacancyCancelled,

    /// <summary>Still a draft at the deadline. Uses no slot. A submit that arrived in time wins over it, however late it is processed.</summary>
    NotSubmitted,
}
