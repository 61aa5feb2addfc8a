namespace NatoInternships.Domain.Tests.Eligibility;

internal static class Days
{
    public static IEnumerable<DateOnly> From(DateOnly first, int days) => Enumerable.Range(0, days).Select(first.AddDays);
}
