using Microsoft.AspNetCore.Mvc;
using NatoInternships.Web.Framework.Links;

namespace NatoInternships.Web.Areas.Divisions.Shared;

/// <summary>What was just done, shown once above the page of a need.</summary>
public enum NeedMessage
{
    Saved,
    Sent,
    TakenBack,
    Closed,

    /// <summary>Saved, but somebody else moved it before it was sent.</summary>
    NotSent,

    /// <summary>The notice was cancelled, so the need was not sent.</summary>
    NoticeCancelled,

    /// <summary>There is no wish, so the need was not sent.</summary>
    NoWishes,
}

/// <summary>Hands a message to the page of a need.</summary>
public static class NeedMessages
{
    private const string Key = "NeedMessage";

    /// <summary>Redirects to the page of the need, which shows the message.</summary>
    public static RedirectResult ToNeed(this Controller controller, Guid id, NeedMessage message)
    {
        controller.TempData[Key] = message.ToString();

        return controller.Redirect(controller.Url.Content(DivisionLinks.Need(id)));
    }

    /// <summary>Returns the message for this page, once; null for none.</summary>
    public static NeedMessage? TakeNeedMessage(this Controller controller) =>
        Enum.TryParse<NeedMessage>(controller.TempData[Key] as string, out var message) ? message : null;

    public static bool IsDone(this NeedMessage message) => message < NeedMessage.NotSent;
}
