using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Web.Framework.Forms;

namespace NatoInternships.Web.Framework.Load;

/// <summary>
/// Handles a full password queue, or a wait that is too long, with a page that explains it (ruling A20). Saves the typed text, but never
/// the password.
/// </summary>
public sealed class PasswordQueuePage(PasswordHashingQueue passwords, SavedFormStore savedForms, IModelMetadataProvider metadata) : IAsyncExceptionFilter
{
    /// <summary>By then most of the queue is processed.</summary>
    public const int RetryAfterSeconds = 30;

    public async Task OnExceptionAsync(ExceptionContext context)
    {
        if (context.Exception is not PasswordQueueFullException)
        {
            return;
        }

        var http = context.HttpContext;
        var view = new PasswordQueueView(passwords.Waiting, RetryAfterSeconds, await savedForms.SaveAsync(http, http.RequestAborted));
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
