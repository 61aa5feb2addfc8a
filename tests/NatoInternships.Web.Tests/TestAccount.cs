namespace NatoInternships.Web.Tests;

/// <summary>An account for one test.</summary>
/// <param name="UserId">The account.</param>
/// <param name="CandidateId">Its candidate; empty for staff.</param>
/// <param name="Email">Its address.</param>
/// <param name="Password">Unique, so that its hashes can be counted.</param>
public sealed record TestAccount(Guid UserId, Guid CandidateId, string Email, string Password);
