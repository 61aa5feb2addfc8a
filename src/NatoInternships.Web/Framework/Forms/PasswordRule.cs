using FluentValidation;
using NatoInternships.Infrastructure.Identity;

namespace NatoInternships.Web.Framework.Forms;

/// <summary>Validates a new password by <see cref="PasswordRules"/>, with texts of Areas/Shared.</summary>
public static class PasswordRule
{
    /// <param name="rule">The field.</param>
    /// <param name="own">The person's names and email address, as far as the form or the account has them.</param>
    public static IRuleBuilderOptionsConditions<T, string?> MustBeAPassword<T>(this IRuleBuilder<T, string?> rule, Func<T, IEnumerable<string?>> own) =>
        rule.Custom((typed, context) =>
        {
            if (string.IsNullOrEmpty(typed))
            {
                context.AddFailure("NewPassword_Missing");
            }
            else if (PasswordRules.Assess(typed, own(context.InstanceToValidate)) is { } problem)
            {
                context.AddFailure($"NewPassword_{problem}");
            }
        });
}
