using Microsoft.AspNetCore.Mvc.ModelBinding;
using NatoInternships.Infrastructure.Localisation;
using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Framework.Forms;

/// <summary>Binds every string of a form, route or query through <see cref="TextNormalizer"/>. Model state keeps the typed text.</summary>
/// <param name="isMultiline">Whether the field has several lines. Line breaks and all visible or joining characters are then kept.</param>
public sealed class NormalizedTextBinder(bool isMultiline) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var found = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (found == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, found);
        var typed = found.FirstValue;

        if (string.IsNullOrWhiteSpace(typed))
        {
            bindingContext.Result = ModelBindingResult.Success(null);
        }
        else if (TextNormalizer.TryNormalise(typed, out var normalised))
        {
            var kept = isMultiline ? normalised : TextNormalizer.OneLine(normalised);
            bindingContext.Result = ModelBindingResult.Success(string.IsNullOrWhiteSpace(kept) ? null : kept);
        }
        else if (TextNormalizer.Unstorable(typed) is { } unstorable)
        {
            var text = bindingContext.HttpContext.RequestServices.GetRequiredService<PageText>();
            bindingContext.ModelState.AddError(bindingContext.ModelName, text, words => unstorable.Before.Length == 0
                ? words["Unstorable_First"]
                : words["Unstorable", Format.In(words.Language).Number(unstorable.Place), unstorable.Before]);
        }

        return Task.CompletedTask;
    }
}
