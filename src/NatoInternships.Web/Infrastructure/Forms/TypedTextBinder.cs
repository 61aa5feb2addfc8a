using Microsoft.AspNetCore.Mvc.ModelBinding;
using NatoInternships.Web.Infrastructure.Localisation;

namespace NatoInternships.Web.Infrastructure.Forms;

/// <summary>Binds every string of a form, route or query through <see cref="TypedText"/>; what was typed is kept for the redisplay.</summary>
public sealed class TypedTextBinder : IModelBinder
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
        else if (TypedText.TryNormalise(typed, out var normalised))
        {
            bindingContext.Result = ModelBindingResult.Success(normalised);
        }
        else
        {
            var text = bindingContext.HttpContext.RequestServices.GetRequiredService<PageText>();
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, text["ControlCharacters"]);
        }

        return Task.CompletedTask;
    }
}
