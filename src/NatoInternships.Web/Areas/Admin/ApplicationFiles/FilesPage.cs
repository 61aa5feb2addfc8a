using NatoInternships.Domain.Values;
using NatoInternships.Web.Areas.Admin.Shared;

namespace NatoInternships.Web.Areas.Admin.ApplicationFiles;

/// <summary>All files of an application.</summary>
/// <param name="ApplicationId">Id of the application.</param>
/// <param name="Reference">Its reference.</param>
/// <param name="Name">The candidate's name in the submission.</param>
/// <param name="Number">Number of the vacancy.</param>
/// <param name="Title">Its title.</param>
/// <param name="Version">The version in force.</param>
/// <param name="ArrivedAt">UTC, when it arrived.</param>
/// <param name="Evidence">The files.</param>
public sealed record FilesPage(
    Guid ApplicationId, string Reference, string Name, string Number, LocalizedText Title, int Version, DateTimeOffset ArrivedAt, EvidencePane Evidence);
