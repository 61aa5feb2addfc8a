using System.Globalization;

namespace NatoInternships.Web.Areas.Admin.Messages;

/// <summary>Where a page of a list of emails starts or ends.</summary>
public readonly record struct MailPlace(DateTimeOffset CreatedAt, Guid Id)
{
    /// <returns>Null for any other text.</returns>
    public static MailPlace? Read(string? text)
    {
        var parts = text?.Split('_') ?? [];

        return parts.Length == 2
            && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            && Guid.TryParse(parts[1], out var id)
            ? new MailPlace(DateTimeOffset.FromUnixTimeMilliseconds(at), id)
            : null;
    }

    public static string Of(MailRow row) => string.Create(CultureInfo.InvariantCulture, $"{row.CreatedAt.ToUnixTimeMilliseconds()}_{row.Id}");
}
