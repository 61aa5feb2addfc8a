using NatoInternships.Domain.Documents;

namespace NatoInternships.Infrastructure.Documents;

/// <summary>The PDF actions that are allowed. An action of any other type is refused, whatever it is.</summary>
internal static class PdfActions
{
    // They move in the document, show or hide a part of it, or empty its form.
    private static readonly string[] Harmless = ["GoTo", "GoToDp", "Named", "Thread", "Hide", "SetOCGState", "Trans", "ResetForm", "NOP", "NoOp"];

    // Menu commands of viewers that move in the document or print it. Presentations made with LaTeX have a bar of them.
    private static readonly string[] Commands =
        ["NextPage", "PrevPage", "FirstPage", "LastPage", "GoBack", "GoForward", "GoToPage", "Find", "FindAgain", "FullScreen", "Print", "Close", "Quit", "ZoomTo"];

    /// <summary>Returns why an action is refused; null where it is allowed.</summary>
    /// <param name="type">The name under S, without its slash.</param>
    /// <param name="isClicked">Whether a person starts it: only then may it open a link.</param>
    public static RefusalReason? RefusalOf(string type, bool isClicked) =>
        (isClicked && type == "URI") || Harmless.Contains(type) ? null : OfType(type) ?? RefusalReason.CallsOut;

    /// <summary>Returns why an action of that type is refused wherever it stands; null where its place decides.</summary>
    public static RefusalReason? OfType(string type) => type switch
    {
        "JavaScript" => RefusalReason.JavaScript,
        "Launch" => RefusalReason.LaunchAction,
        "GoToE" => RefusalReason.EmbeddedFile,
        "GoToR" or "SubmitForm" or "ImportData" => RefusalReason.CallsOut,
        "Rendition" or "Movie" or "Sound" or "GoTo3DView" or "RichMediaExecute" => RefusalReason.RichMedia,
        _ => null,
    };

    /// <summary>Whether a Named action may start that menu command.</summary>
    public static bool IsAllowedCommand(string name) => Commands.Contains(name);
}
