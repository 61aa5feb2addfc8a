using Microsoft.AspNetCore.WebUtilities;
using NatoInternships.Domain.Values;
using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Framework.Links;

/// <summary>The addresses of the public pages, for <c>Url.Content</c>.</summary>
public static class PublicLinks
{
    public static string Home() => "~/";

    public static string Vacancies() => "~/vacancies";

    public static string ClosedVacancies() => "~/vacancies?show=closed";

    public static string Vacancy(string number) => $"~/vacancies/{Uri.EscapeDataString(number)}";

    public static string VacancyCalendar(string number) => $"{Vacancy(number)}/calendar.ics";

    /// <summary>Returns the address to which the Apply button posts.</summary>
    public static string Apply(string number) => $"{Vacancy(number)}/apply";

    public static string Eligibility() => "~/eligibility";

    /// <summary>Returns the address of the eligibility check by the dates of one vacancy.</summary>
    public static string EligibilityFor(string number) => QueryHelpers.AddQueryString(Eligibility(), "vacancy", number);

    public static string EligibilityResult() => "~/eligibility/result";

    public static string Help() => "~/help";

    /// <summary>Returns the address of one part of the help page.</summary>
    public static string Help(HelpSection section) => $"~/help#{section.ToString().ToLowerInvariant()}";

    public static string AiRule() => "~/ai-rule";

    public static string Accessibility() => "~/accessibility";

    public static string Privacy() => "~/privacy";

    public static string PrivacyOfCookies() => "~/privacy#cookies";

    public static string Terms() => "~/terms";

    public static string Status() => "~/status";

    /// <summary>Returns the page where anybody can check a receipt number.</summary>
    public static string Receipts() => "~/receipts";

    public static string Receipt(string receipt) => $"~/receipts/{Uri.EscapeDataString(receipt)}";

    /// <summary>Returns the path of the feed, which has its language in the file name.</summary>
    public static string Feed(Language language) => $"/feed/{language.Code()}.atom";

    /// <summary>Returns the path of the mails that Development shows instead of sending them.</summary>
    public static string DevMail() => "/dev/mail";

    public static string DevMail(string id) => $"/dev/mail/{Uri.EscapeDataString(id)}";
}
