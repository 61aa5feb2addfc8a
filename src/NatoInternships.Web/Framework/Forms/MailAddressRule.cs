using FluentValidation;
using NatoInternships.Web.UseCases.Accounts;

namespace NatoInternships.Web.Framework.Forms;

/// <summary>Validates an email address, with texts of Areas/Shared.</summary>
public static class MailAddressRule
{
    public static IRuleBuilderOptionsConditions<T, string?> MustBeAMailAddress<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Custom((typed, context) =>
        {
            if (string.IsNullOrWhiteSpace(typed))
            {
                context.AddFailure("Email_Missing");
            }
            else if (MailAddress.Read(typed) is null)
            {
                context.AddFailure("Email_NotAnAddress");
            }
        });
}
