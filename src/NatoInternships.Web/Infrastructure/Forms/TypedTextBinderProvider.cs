using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace NatoInternships.Web.Infrastructure.Forms;

public sealed class TypedTextBinderProvider : IModelBinderProvider
{
    private static readonly TypedTextBinder Binder = new();

    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var source = context.BindingInfo.BindingSource;
        var isTyped = source is null || source == BindingSource.Form || source == BindingSource.Query
            || source == BindingSource.Path || source == BindingSource.ModelBinding;

        return context.Metadata.ModelType == typeof(string) && isTyped ? Binder : null;
    }
}
