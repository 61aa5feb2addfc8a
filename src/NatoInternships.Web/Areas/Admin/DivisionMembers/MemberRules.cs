using FluentValidation;
using NatoInternships.Domain.Pool;

namespace NatoInternships.Web.Areas.Admin.DivisionMembers;

/// <summary>Rules that the forms share.</summary>
internal static class MemberRules
{
    public static void MustBeADivisionRole<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(role => role is not null && Enum.GetNames<DivisionRole>().Contains(role)).WithMessage("Role_Missing");
}
