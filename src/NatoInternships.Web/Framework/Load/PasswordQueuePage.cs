using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Web.Framework.Forms;

namespace NatoInternships.Web.Framework.Load;

/// <summary>
/// The queue of passwords is full, or the wait was too long: a page that says what is happening (ruling A20). What was typed is
/// held, the password never.
/// </summary>
public sealed class PasswordQueuePage(PasswordHashingQueue passwords, SavedFormStore held, IModelMetadataProvider metadata) : IAsyncExceptionFilter
{
    /// <summary>In which the queue is worked off for the greater part.</summary>
    public const int RetryAfterSeconds = 30;

    public async Task OnExceptionAsync(ExceptionContext context)
    {
        if (context.Exception is not PasswordQueueFullException)
        {
            return;
        }

        var http = context.HttpContext;
        var view = new PasswordQueueView(passwords.Waiting, RetryAfterSeconds, await held.HoldAsync(http, http.RequestAborted));
        http.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        http.Response.Headers.CacheControl = "no-store";
        context.Result = new ViewResult
        {
            ViewName = "PasswordQueue",
            StatusCode = StatusCodes.Status503ServiceUnavailable,
            ViewData = new ViewDataDictionary<PasswordQueueView>(metadata, new ModelStateDictionary()) { Model = view },
        };
        context.ExceptionHandled = true;
    }
}
