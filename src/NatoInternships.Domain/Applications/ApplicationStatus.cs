namespace NatoInternships.Domain.Applications;

/// <summary>
/// The status of an application as its candidate sees it. Verdicts, releases and offers are separate records, never values of this type.
/// </summary>
public enum ApplicationStatus
{
    /// <summary>Started, or reopened as a draft after a withdrawal before the deadline. Uses no slot.</summary>
    Draft,

    /// <summary>Submitted at least once. A later edit is stored beside the submission in force. Uses a slot.</summary>
    Submitted,

    /// <summary>Withdrawn before its vacancy's deadline. Uses no slot.</summary>
    Withdrawn,

    /// <summary>Withdrawn after the deadline. Keeps its slot (ruling A2).</summary>
    WithdrawnLate,

    /// <summary>The Internship Office cancelled the vacancy. Uses no slot.</summary>
    VacancyCancelled,

    /// <summary>
    /// Still a draft at the deadline. Uses no slot. A submit that arrived before the deadline replaces this status, even if it is processed
    /// later.
    /// </summary>
    NotSubmitted,
}
