namespace NatoInternships.Web.Areas.Account.Confirm;

/// <summary>The form of the page behind the mailed link.</summary>
public sealed record LinkInput
{
    /// <summary>The secret of the link.</summary>
    public string? Token { get; init; }

    /// <summary>The password of the registration. Required in a browser that did not register.</summary>
    public string? Password { get; init; }
}
