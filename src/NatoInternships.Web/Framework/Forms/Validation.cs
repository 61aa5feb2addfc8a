using FluentValidation;
using FluentValidation.AspNetCore;
using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using NatoInternships.Infrastructure.Localisation;
using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Framework.Forms;

/// <summary>The only use of FluentValidation: explicit, asynchronous, with text keys as messages.</summary>
public static class Validation
{
    /// <summary>
    /// Adds the failures to the model state in the page's language and returns whether it is valid. A message is a text key; its text may
    /// contain FluentValidation's placeholders ({MaxLength}, {ComparisonValue}). A field that could not be bound keeps that one error, which
    /// names the field.
    /// Prefix is "Input" when the form's fields are named "Input.Name".
    /// </summary>
    public static async Task<bool> ValidateIntoAsync<TInput>(
        this IValidator<TInput> validator, TInput input, ModelStateDictionary modelState, PageText text, CancellationToken ct, string prefix = "")
    {
        NameUnreadableFields(modelState, text);
        var result = await validator.ValidateAsync(input, ct);
        var failures = result.Errors
            .Where(failure => !HasError(modelState, Key(prefix, failure.PropertyName)))
            .DistinctBy(failure => failure.PropertyName) // One error for each field at a time.
            .Select(failure => (failure.PropertyName, Message: Message(failure, text), InOther: Message(failure, text.In(text.Language.Other()))))
            .ToList();
        foreach (var (_, message, inOther) in failures)
        {
            ErrorTranslations.Remember(modelState, message, inOther);
        }

        new ValidationResult(failures.Select(failure => new ValidationFailure(failure.PropertyName, failure.Message))).AddToModelState(modelState, prefix);
        ErrorOrder.Remember(
            modelState,
            FieldsInOrder(validator).Select(field => Key(prefix, field)),
            failures.Select(failure => Key(prefix, failure.PropertyName)));

        return modelState.IsValid;
    }

    /// <summary>Adds an error that a use case found after validation, by its text key.</summary>
    public static void AddError(this ModelStateDictionary modelState, string field, PageText text, string key, params object?[] args) =>
        modelState.AddError(field, text, words => args.Length == 0 ? words[key] : words[key, args]);

    /// <summary>Adds an error that combines several texts. Also builds it in the other language, for a user who switches.</summary>
    public static void AddError(this ModelStateDictionary modelState, string field, PageText text, Func<PageText, string> message)
    {
        var said = message(text);
        ErrorTranslations.Remember(modelState, said, message(text.In(text.Language.Other())));
        modelState.TryAddModelError(field, said);
    }

    // The messages of model binding do not name the field. A page has its own message, "Field_Unreadable", or at least the field's label.
    private static void NameUnreadableFields(ModelStateDictionary modelState, PageText text)
    {
        foreach (var (field, entry) in modelState.ToList())
        {
            var name = field[(field.LastIndexOf('.') + 1)..];
            if (entry is null || !entry.Errors.Any(error => ErrorTranslations.IsOfBinding(error.ErrorMessage, text.Language)))
            {
                continue;
            }

            if (text.Has($"{name}_Unreadable"))
            {
                entry.Errors.Clear();
                modelState.AddError(field, text, $"{name}_Unreadable");
            }
            else if (text.Has(name))
            {
                entry.Errors.Clear();
                modelState.AddError(field, text, words => words["Binding_FieldNotUnderstood", words[name]]);
            }
        }
    }

    private static string Message(ValidationFailure failure, PageText text)
    {
        var message = text[failure.ErrorMessage];
        foreach (var (name, value) in failure.FormattedMessagePlaceholderValues ?? [])
        {
            message = message.Replace($"{{{name}}}", Written(value, text), StringComparison.Ordinal);
        }

        return message;
    }

    private static string Written(object? value, PageText text) => value switch
    {
        TextKey key => text[key.Key],
        DateOnly date => Format.In(text.Language).DateWithoutWeekday(date),
        int number => Format.In(text.Language).Number(number),
        long number => Format.In(text.Language).Number(number),
        _ => Convert.ToString(value, text.Language.Culture()) ?? "",
    };

    // The validator declares the fields in the order of the form.
    private static IEnumerable<string> FieldsInOrder(IValidator validator) =>
        validator.CreateDescriptor().Rules.Select(rule => rule.PropertyName).Where(name => !string.IsNullOrEmpty(name)).Distinct();

    private static bool HasError(ModelStateDictionary modelState, string key) =>
        modelState.TryGetValue(key, out var entry) && entry.Errors.Count > 0;

    private static string Key(string prefix, string field) => prefix.Length == 0 ? field : field.Length == 0 ? prefix : $"{prefix}.{field}";
}
