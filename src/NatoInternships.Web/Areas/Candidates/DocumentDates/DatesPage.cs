using NatoInternships.Web.Areas.Candidates.Documents;

namespace NatoInternships.Web.Areas.Candidates.DocumentDates;

/// <summary>The dates that a proof shows, and their page.</summary>
/// <param name="Reference">Reference of the application.</param>
/// <param name="FileName">Name of the proof.</param>
/// <param name="Input">The values of the fields.</param>
/// <param name="Note">Set directly after the upload.</param>
/// <param name="StudiesEnd">Set when it differs from the end in the fields. The page shows both, to correct or confirm one.</param>
public sealed record DatesPage(string Reference, string FileName, DatesInput Input, AddedNote? Note, DateOnly? StudiesEnd);
