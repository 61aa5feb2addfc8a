using FluentValidation;
using FluentValidation.Results;

namespace NatoInternships.Web.Infrastructure.Forms;

public static class DateRules
{
    /// <summary>
    /// The three boxes make a date within the bounds. The message is shared ("{Subject} must include a month"); the subject is a
    /// text key of the page, with a capital and its article: "The end of your studies", « La fin de vos études ».
    /// </summary>
    public static void MustBeADate<T>(
        this IRuleBuilder<T, DateInput?> rule, string subjectKey, bool required = true, DateOnly? earliest = null, DateOnly? latest = null) =>
        rule.Custom((date, context) =>
        {
            var problem = ProblemOf(date ?? new DateInput(), earliest, latest);
            if (problem == DateProblem.None || (problem == DateProblem.Missing && !required))
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

    /// <summary>Refuses an end before its start, where both are dates. The error stands at the first box, where a link can reach it.</summary>
    public static void MustNotPrecede<T>(this IRuleBuilder<T, DateInput?> rule, Func<T, DateInput?> start, string messageKey) =>
        rule.Custom((end, context) =>
        {
            if (end?.ToDate() is { } last && start(context.InstanceToValidate)?.ToDate() is { } first && last < first)
            {
                context.AddFailure(new ValidationFailure($"{context.PropertyPath}.{nameof(DateInput.Day)}", messageKey));
            }
        });

    private static DateProblem ProblemOf(DateInput input, DateOnly? earliest, DateOnly? latest) => input.Problem switch
    {
        DateProblem.None when input.ToDate() < earliest => DateProblem.TooEarly,
        DateProblem.None when input.ToDate() > latest => DateProblem.TooLate,
        var problem => problem,
    };

    private static string PartOf(DateProblem problem) => problem switch
    {
        DateProblem.MissingMonth => nameof(DateInput.Month),
        DateProblem.MissingYear => nameof(DateInput.Year),
        _ => nameof(DateInput.Day),
    };
}
