using Microsoft.AspNetCore.Mvc;
using NatoInternships.Web.Framework.Links;

namespace NatoInternships.Web.Areas.Admin.Shared;

/// <summary>What was just done, shown once above the editor of the notice.</summary>
public enum NoticeMessage
{
    Saved,
    Sent,
    Approved,
    SentBack,
    Published,
    Extended,
    VacancyCancelled,

    /// <summary>Saved, but findings keep it from being sent or approved.</summary>
    Blocked,

    /// <summary>Somebody else changed or sent it first.</summary>
    NotSent,

    /// <summary>The vacancy was cancelled, so nothing was saved.</summary>
    Cancelled,
}

/// <summary>Hands a message to the editor.</summary>
public static class NoticeMessages
{
    private const string Key = "NoticeMessage";

    /// <summary>Redirects to the editor, which shows the message.</summary>
    public static RedirectResult ToNotice(this Controller controller, string number, NoticeMessage message)
    {
        controller.TempData[Key] = message.ToString();

        return controller.Redirect(controller.Url.Content(OfficeLinks.Notice(number)));
    }

    /// <summary>Returns the message for this page, once; null for none.</summary>
    public static NoticeMessage? TakeNoticeMessage(this Controller controller) =>
        Enum.TryParse<NoticeMessage>(controller.TempData[Key] as string, out var message) ? message : null;

    public static bool IsDone(this NoticeMessage message) => message < NoticeMessage.Blocked;
}
