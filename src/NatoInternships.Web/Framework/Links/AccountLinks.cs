namespace NatoInternships.Web.Framework.Links;

/// <summary>The addresses of the pages about an account, for <c>Url.Content</c>: without the language.</summary>
public static class AccountLinks
{
    public static string SignIn() => "~/account/sign-in";

    public static string SignOut() => "~/account/sign-out";

    public static string Security() => "~/account/security";
}
