using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using MimeKit;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Areas.Public.DevMail;

/// <summary>Shows the mails that Development writes instead of sending. Returns 404 in other environments.</summary>
[Area("Public")]
[AllowAnonymous]
[Route("dev/mail")]
public sealed class DevMailController(IHostEnvironment environment, IServiceProvider services) : Controller
{
    [HttpGet]
    public IActionResult Index() => Folder() is { } folder
        ? Page("Index", Files(folder).OrderByDescending(file => file.Name, StringComparer.Ordinal).Take(200).Select(Read).ToList())
        : NotFound();

    [HttpGet("{id}")]
    public IActionResult Show(string id) =>
        Folder() is { } folder && Files(folder).FirstOrDefault(file => IdOf(file) == id) is { } file ? Page("Show", Read(file)) : NotFound();

    private FolderMail? Folder() => environment.IsDevelopment() ? services.GetService<FolderMail>() : null;

    private static IEnumerable<FileInfo> Files(FolderMail folder) =>
        Directory.Exists(folder.Folder) ? new DirectoryInfo(folder.Folder).EnumerateFiles("*.eml") : [];

    private static DevMailPage Read(FileInfo file)
    {
        using var message = MimeMessage.Load(file.FullName);

        return new DevMailPage(IdOf(file), message.To.ToString(), message.Subject ?? "", message.Date, message.TextBody ?? "");
    }

    private static string IdOf(FileInfo file) => Path.GetFileNameWithoutExtension(file.Name);

    // Outside /en and /fr the links of the layout still need a language.
    private ViewResult Page(string view, object model)
    {
        Request.PathBase = "/" + PageLanguage.Current.Code();

        return View(view, model);
    }
}
