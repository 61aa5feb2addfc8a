using NatoInternships.Domain.Values;

namespace NatoInternships.Web.Areas.Candidates.RemoveFile;

/// <summary>An application that uses a file.</summary>
/// <param name="Reference">Its public name.</param>
/// <param name="Title">Of the vacancy.</param>
/// <param name="Effect">What the removal does to it.</param>
public sealed record TouchedApplication(string Reference, LocalizedText Title, RemovalEffect Effect);
