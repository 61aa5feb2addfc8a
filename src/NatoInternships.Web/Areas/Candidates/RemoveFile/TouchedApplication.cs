using NatoInternships.Domain.Values;

namespace NatoInternships.Web.Areas.Candidates.RemoveFile;

/// <summary>An application that uses a file.</summary>
/// <param name="Reference">Its reference.</param>
/// <param name="Title">Title of the vacancy.</param>
/// <param name="Effect">What the removal changes for it.</param>
public sealed record TouchedApplication(string Reference, LocalizedText Title, RemovalEffect Effect);
