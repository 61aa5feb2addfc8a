using NatoInternships.Domain.Pool;
using NatoInternships.Domain.Values;

namespace NatoInternships.Infrastructure.Pool;

/// <summary>A division of which the reader is a member now.</summary>
public sealed record OwnDivision(Guid Id, string Code, LocalizedText Name, DivisionRole Role, DateTimeOffset? EndsAt);
