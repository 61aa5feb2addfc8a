namespace NatoInternships.Web.Areas.Account.Confirm;

/// <summary>The form behind the mailed link.</summary>
public sealed record LinkInput
{
    /// <summary>The secret of the link.</summary>
    public string? Token { get; init; }

    /// <summary>Of the registration; asked for in a browser that did not make it.</summary>
    public string? Password { get; init; }
}
