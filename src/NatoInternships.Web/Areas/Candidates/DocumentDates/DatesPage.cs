using NatoInternships.Web.Areas.Candidates.Documents;

namespace NatoInternships.Web.Areas.Candidates.DocumentDates;

/// <summary>Which dates a proof shows, and where.</summary>
/// <param name="Reference">Of the application.</param>
/// <param name="FileName">Of the proof.</param>
/// <param name="Input">What is shown in the fields.</param>
/// <param name="Note">Set directly after the upload.</param>
/// <param name="StudiesEnd">Set where it differs from the end in the fields: both are shown, to be corrected or confirmed.</param>
public sealed record DatesPage(string Reference, string FileName, DatesInput Input, AddedNote? Note, DateOnly? StudiesEnd);
