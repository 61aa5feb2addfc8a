using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using NatoInternships.Domain.Values;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.UseCases.Accounts;

namespace NatoInternships.Web.Framework.Forms;

/// <summary>Keeps each error message of a form in the other language, for a user who switches the language of the page.</summary>
public static class ErrorTranslations
{
    // Messages of the framework's model binding. FormServices sets these texts.
    private static readonly string[] OfBinding = ["Binding_NotUnderstood", "Binding_Missing", "Binding_NotANumber"];

    private static readonly ConditionalWeakTable<ModelStateDictionary, Dictionary<string, string>> Known = [];

    public static void Remember(ModelStateDictionary modelState, string message, string translation) =>
        Known.GetOrCreateValue(modelState)[message] = translation;

    /// <summary>Returns the errors in the order of the form, in this language. Leaves out errors without a known translation.</summary>
    public static IReadOnlyList<SavedError> In(Language language, ModelStateDictionary modelState) =>
    [
        .. ErrorOrder.Errors(modelState)
            .Select(error => (error.Field, Message: Find(modelState, error.Message, language), InOther: error.Message))
            .Where(error => error.Message is not null)
            .Select(error => new SavedError(error.Field, error.Message!, error.InOther)),
    ];

    /// <summary>Returns whether the framework's model binding wrote this message in this language.</summary>
    public static bool IsOfBinding(string message, Language language) =>
        OfBinding.Any(key => TextCatalogue.Find(TextCatalogue.SharedFeature, language, key) == message);

    private static string? Find(ModelStateDictionary modelState, string message, Language language) =>
        Known.TryGetValue(modelState, out var known) && known.TryGetValue(message, out var translation)
            ? translation
            : OfBinding
                .Where(key => TextCatalogue.Find(TextCatalogue.SharedFeature, language.Other(), key) == message)
                .Select(key => TextCatalogue.Find(TextCatalogue.SharedFeature, language, key))
                .FirstOrDefault();
}
