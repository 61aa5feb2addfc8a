namespace NatoInternships.Web.UseCases.Pool;

/// <summary>An account that a lead may mean.</summary>
public sealed record FoundPerson(Guid UserId, string? Name, string Email);
