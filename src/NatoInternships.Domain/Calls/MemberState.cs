using NatoInternships.Domain.Values;

namespace NatoInternships.Domain.Calls;

/// <summary>A member state of NATO.</summary>
/// <param name="Country">Its code; <see cref="Countries"/> has the name.</param>
/// <param name="Since">The day the treaty entered into force for it.</param>
public sealed record MemberState(CountryCode Country, DateOnly Since)
{
    public bool IsMemberOn(DateOnly date) => Since <= date;
}
