using AngleSharp.Html.Dom;

namespace NatoInternships.TestSupport.Html;

/// <summary>Fills the real form of a page and posts it, including the token, to its target.</summary>
public static class Forms
{
    /// <summary>Posts the form's own fields overridden by the given answers. Null omits a field.</summary>
    public static async Task<HttpResponseMessage> SubmitAsync(
        this HttpClient visitor, IHtmlDocument page, string formSelector, IReadOnlyDictionary<string, string?> answers)
    {
        var form = page.QuerySelector(formSelector) as IHtmlFormElement
            ?? throw new InvalidOperationException($"No form matches '{formSelector}' on the page '{page.Title}'.");
        var fields = Fields(form).Where(field => !answers.ContainsKey(field.Key))
            .Concat(answers.Where(answer => answer.Value is not null).Select(answer => KeyValuePair.Create(answer.Key, answer.Value!)));
        using var content = new FormUrlEncodedContent(fields);

        return await visitor.PostAsync(new Uri(form.GetAttribute("action") ?? "", UriKind.RelativeOrAbsolute), content);
    }

    /// <summary>Returns the fields that a browser posts when nothing is changed.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Fields(IHtmlFormElement form)
    {
        foreach (var element in form.Elements)
        {
            var (name, value) = element switch
            {
                IHtmlInputElement { IsDisabled: true } => (null, null),
                IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } => (null, null),
                IHtmlInputElement { Type: "submit" or "button" or "file" or "image" } => (null, null),
                IHtmlInputElement input => (input.Name, input.Value),
                IHtmlTextAreaElement area => (area.Name, area.Value),
                IHtmlSelectElement select => (select.Name, select.Value),
                _ => ((string?)null, (string?)null),
            };

            if (!string.IsNullOrEmpty(name))
            {
                yield return KeyValuePair.Create(name, value ?? "");
            }
        }
    }

    /// <summary>Returns the error beside a field, without the hidden "Error: "; null when there is none.</summary>
    public static string? ErrorAt(this IHtmlDocument page, string field)
    {
        var message = page.GetElementById(field.Replace('.', '_').Replace('[', '_').Replace(']', '_') + "-error");
        message?.QuerySelector(".visually-hidden")?.Remove();

        return message?.TextContent.Trim();
    }
}
