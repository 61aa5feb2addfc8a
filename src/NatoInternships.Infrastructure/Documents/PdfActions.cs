using NatoInternships.Domain.Documents;

namespace NatoInternships.Infrastructure.Documents;

/// <summary>The allowed PDF actions. Every other action is refused.</summary>
internal static class PdfActions
{
    // They move within the document, show or hide a part of it, or reset its form.
    private static readonly string[] Harmless = ["GoTo", "GoToDp", "Named", "Thread", "Hide", "SetOCGState", "Trans", "ResetForm", "NOP", "NoOp"];

    // Menu commands that move within the document or print it. Presentations made with LaTeX have a bar of them.
    private static readonly string[] Commands =
        ["NextPage", "PrevPage", "FirstPage", "LastPage", "GoBack", "GoForward", "GoToPage", "Find", "FindAgain", "FullScreen", "Print", "Close", "Quit", "ZoomTo"];

    /// <summary>Returns why an action is refused; null when it is allowed.</summary>
    /// <param name="type">The name under S, without its slash.</param>
    /// <param name="isClicked">Whether a person starts it. Only then may it open a link.</param>
    public static RefusalReason? RefusalOf(string type, bool isClicked) =>
        (isClicked && type == "URI") || Harmless.Contains(type) ? null : OfType(type) ?? RefusalReason.CallsOut;

    /// <summary>Returns why an action of this type is refused everywhere; null when its place decides.</summary>
    public static RefusalReason? OfType(string type) => type switch
    {
        "JavaScript" => RefusalReason.JavaScript,
        "Launch" => RefusalReason.LaunchAction,
        "GoToE" => RefusalReason.EmbeddedFile,
        "GoToR" or "SubmitForm" or "ImportData" => RefusalReason.CallsOut,
        "Rendition" or "Movie" or "Sound" or "GoTo3DView" or "RichMediaExecute" => RefusalReason.RichMedia,
        _ => null,
    };

    /// <summary>Returns whether a Named action may start this menu command.</summary>
    public static bool IsAllowedCommand(string name) => Commands.Contains(name);
}
