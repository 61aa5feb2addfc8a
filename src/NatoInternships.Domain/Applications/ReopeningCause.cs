namespace NatoInternships.Domain.Applications;

/// <summary>Why a section takes changes after the deadline.</summary>
public enum ReopeningCause
{
    /// <summary>The inspection refused a file that the version in force names (ruling A23).</summary>
    FileRefused,
}
