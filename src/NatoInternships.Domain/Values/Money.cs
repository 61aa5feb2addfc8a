namespace NatoInternships.Domain.Values;

/// <summary>An amount with its currency.</summary>
/// <param name="Amount">Major units, for example 1286.09.</param>
/// <param name="Currency">ISO 4217 code, for example EUR.</param>
public sealed record Money(decimal Amount, string Currency);
