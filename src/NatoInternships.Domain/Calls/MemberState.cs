using NatoInternships.Domain.Values;

namespace NatoInternships.Domain.Calls;

/// <summary>A state of the Alliance.</summary>
/// <param name="Country">Its name is <see cref="Countries"/>' business.</param>
/// <param name="Since">The day the treaty entered into force for it.</param>
public sealed record MemberState(CountryCode Country, DateOnly Since)
{
    public bool IsMemberOn(DateOnly date) => Since <= date;
}
