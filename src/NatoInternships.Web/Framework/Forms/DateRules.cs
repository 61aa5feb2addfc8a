using FluentValidation;
using FluentValidation.Results;

namespace NatoInternships.Web.Framework.Forms;

public static class DateRules
{
    /// <summary>
    /// Requires a date within the bounds. The message is shared ("{Subject} must include a month"). The subject is a text key of the page,
    /// with a capital and its article: "The end of your studies", « La fin de vos études ».
    /// </summary>
    public static void MustBeADate<T>(
        this IRuleBuilder<T, DateInput?> rule, string subjectKey, bool required = true, DateOnly? earliest = null, DateOnly? latest = null) =>
        Check(rule, input => (input.Problem, input.ToDate()), subjectKey, required, earliest, latest);

    /// <summary>Requires a month with its year, like <see cref="MustBeADate"/>.</summary>
    public static void MustBeAMonth<T>(
        this IRuleBuilder<T, DateInput?> rule, string subjectKey, bool required = true, DateOnly? earliest = null, DateOnly? latest = null) =>
        Check(rule, input => (input.MonthProblem, input.ToMonth()), subjectKey, required, earliest is { } first ? FirstOfMonth(first) : null, latest);

    private static void Check<T>(
        IRuleBuilder<T, DateInput?> rule, Func<DateInput, (DateProblem Problem, DateOnly? Date)> read, string subjectKey, bool required, DateOnly? earliest, DateOnly? latest) =>
        rule.Custom((typed, context) =>
        {
            var (problem, date) = read(typed ?? new DateInput());
            problem = problem == DateProblem.None && date < earliest ? DateProblem.TooEarly
                : problem == DateProblem.None && date > latest ? DateProblem.TooLate
                : problem;
            if (problem == DateProblem.None || (problem is DateProblem.Missing or DateProblem.MissingMonthAndYear && !required))
            {
                return;
            }

            context.AddFailure(new ValidationFailure($"{context.PropertyPath}.{PartOf(problem)}", "Date_" + problem)
            {
                FormattedMessagePlaceholderValues = new Dictionary<string, object>
                {
                    ["Subject"] = new TextKey(subjectKey),
                    ["Earliest"] = earliest ?? default,
                    ["Latest"] = latest ?? default,
                },
            });
        });

    /// <summary>
    /// Rejects an end before its start when both can be read, as a date or as a month. The error belongs to the first box, so that the
    /// error summary can link to it.
    /// </summary>
    public static void MustNotPrecede<T>(this IRuleBuilder<T, DateInput?> rule, Func<T, DateInput?> start, string messageKey) =>
        rule.Custom((end, context) =>
        {
            if (When(end) is { } last && When(start(context.InstanceToValidate)) is { } first && last < first)
            {
                var box = string.IsNullOrWhiteSpace(end!.Day) ? nameof(DateInput.Month) : nameof(DateInput.Day);
                context.AddFailure(new ValidationFailure($"{context.PropertyPath}.{box}", messageKey));
            }
        });

    private static DateOnly? When(DateInput? typed) => typed?.ToDate() ?? typed?.ToMonth();

    private static DateOnly FirstOfMonth(DateOnly date) => new(date.Year, date.Month, 1);

    private static string PartOf(DateProblem problem) => problem switch
    {
        DateProblem.MissingMonth or DateProblem.MonthNotRead or DateProblem.MissingMonthAndYear => nameof(DateInput.Month),
        DateProblem.MissingYear or DateProblem.YearNotRead => nameof(DateInput.Year),
        _ => nameof(DateInput.Day),
    };
}
