using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace NatoInternships.Web.Framework.Forms;

/// <summary>HTML elements that the tag helpers share.</summary>
internal static class Markup
{
    public static TagBuilder Element(string name, string? cssClass = null, string? id = null)
    {
        var element = new TagBuilder(name);
        element.With("class", cssClass).With("id", id);

        return element;
    }

    /// <summary>Sets an attribute. Null does not add it.</summary>
    public static TagBuilder With(this TagBuilder element, string name, string? value)
    {
        if (value is not null)
        {
            element.Attributes[name] = value;
        }

        return element;
    }

    public static TagBuilder Saying(this TagBuilder element, string text)
    {
        element.InnerHtml.Append(text);
        return element;
    }

    public static TagBuilder Holding(this TagBuilder element, params IEnumerable<IHtmlContent?> children)
    {
        foreach (var child in children)
        {
            if (child is not null)
            {
                element.InnerHtml.AppendHtml(child);
            }
        }

        return element;
    }

    public static TagBuilder Alone(this TagBuilder element)
    {
        element.TagRenderMode = TagRenderMode.SelfClosing;
        return element;
    }
}
