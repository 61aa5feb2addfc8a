namespace NatoInternships.Web.UseCases.Reading;

/// <summary>That somebody of the Internship Office reads a person's data.</summary>
/// <param name="Action">One of <see cref="Infrastructure.Audit.AuditActions"/>.</param>
/// <param name="SubjectType">One of <see cref="Infrastructure.Audit.AuditSubjects"/>.</param>
/// <param name="SubjectId">Id of what is read.</param>
/// <param name="Detail">Ids, versions and codes only; null for none.</param>
public sealed record PersonalDataRead(string Action, string SubjectType, Guid SubjectId, string? Detail = null);
