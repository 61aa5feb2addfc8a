using NatoInternships.Domain.Values;

namespace NatoInternships.Web.UseCases.Pool;

/// <summary>A division to add.</summary>
/// <param name="Code">Upper-case letters and digits, at most 12.</param>
public sealed record NewDivision(Guid OrganisationId, string Code, LocalizedText Name);
