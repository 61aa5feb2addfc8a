using System.Globalization;

namespace NatoInternships.Infrastructure.Pool;

/// <summary>Where a page of a list of needs starts or ends. The text in the address stays the same when the need moves on.</summary>
internal readonly record struct NeedPlaceInList(DateTimeOffset StateSince, Guid Id)
{
    /// <returns>Null for any other text.</returns>
    public static NeedPlaceInList? Read(string? text)
    {
        var parts = text?.Split('_') ?? [];

        return parts.Length == 2
            && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            && Guid.TryParse(parts[1], out var id)
            ? new NeedPlaceInList(DateTimeOffset.FromUnixTimeMilliseconds(at), id)
            : null;
    }

    public static string Of(NeedRow row) => string.Create(CultureInfo.InvariantCulture, $"{row.StateSince.ToUnixTimeMilliseconds()}_{row.Id}");
}
