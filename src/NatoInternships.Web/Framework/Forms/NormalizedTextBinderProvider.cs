using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace NatoInternships.Web.Framework.Forms;

public sealed class NormalizedTextBinderProvider : IModelBinderProvider
{
    private static readonly NormalizedTextBinder OneLine = new(isMultiline: false);

    private static readonly NormalizedTextBinder Multiline = new(isMultiline: true);

    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var source = context.BindingInfo.BindingSource;
        var isTyped = source is null || source == BindingSource.Form || source == BindingSource.Query
            || source == BindingSource.Path || source == BindingSource.ModelBinding;

        return context.Metadata.ModelType != typeof(string) || !isTyped ? null
            : context.Metadata.DataTypeName == nameof(DataType.MultilineText) ? Multiline
            : OneLine;
    }
}
