namespace NatoInternships.Web.Framework.Links;

/// <summary>The addresses of the pages of the divisions, for <c>Url.Content</c>.</summary>
public static class DivisionLinks
{
    public static string Start() => "~/divisions";

    public static string Needs() => "~/divisions/needs";

    /// <summary>Returns the list of the needs in one state.</summary>
    public static string NeedsIn(string state) => $"~/divisions/needs?state={Uri.EscapeDataString(state)}";

    public static string NewNeed() => "~/divisions/needs/new";

    public static string Need(Guid id) => $"{Needs()}/{id}";

    public static string EditNeed(Guid id) => $"{Need(id)}/edit";

    /// <summary>Returns the address to which the button that sends a need posts.</summary>
    public static string SendNeed(Guid id) => $"{Need(id)}/send";

    /// <summary>Returns the address to which the button that takes a need back posts.</summary>
    public static string TakeBackNeed(Guid id) => $"{Need(id)}/take-back";

    /// <summary>Returns the page that asks why a need is closed.</summary>
    public static string CloseNeed(Guid id) => $"{Need(id)}/close";
}
