using NatoInternships.Infrastructure.Identity;
using NatoInternships.Web.Areas.Candidates;
using NatoInternships.Web.Areas.Public.Status;
using NatoInternships.Web.Infrastructure.Assets;
using NatoInternships.Web.Infrastructure.Caching;
using NatoInternships.Web.Infrastructure.Errors;
using NatoInternships.Web.Infrastructure.Forms;
using NatoInternships.Web.Infrastructure.Hosting;
using NatoInternships.Web.Infrastructure.Load;
using NatoInternships.Web.Infrastructure.Localisation;
using NatoInternships.Web.Infrastructure.Logging;
using NatoInternships.Web.Infrastructure.Security;
using NatoInternships.Web.Infrastructure.Time;
using NatoInternships.Web.Infrastructure.Uploads;

var builder = WebApplication.CreateBuilder(args);

builder.AddSecretFiles();
builder.ConfigureServer();
builder.AddPortalLogging();
builder.Services.AddPortalTime(builder.Configuration);
builder.Services.AddPortalSecurity(builder.Configuration, builder.Environment);
builder.AddPortalData();
builder.Services.AddUseCases();
builder.Services.AddJobs(builder.Configuration);
builder.Services.AddPortalIdentity(builder.Configuration, builder.Environment);
builder.Services.AddPortalSignIn(builder.Configuration, builder.Environment);
builder.Services.AddPortalAuthorization();
builder.Services.AddPageLanguages();
builder.Services.AddPortalAssets();
builder.Services.AddPublicPageCache();
builder.Services.AddLoadShedding();
builder.Services.AddBodyLimits();
builder.Services.AddPages();
builder.Services.AddCandidatePages();
builder.Services.AddSingleton<NoticeBoard>();
builder.Services.AddScoped<StatusReading>();
builder.Services.AddSingleton(StatusReading.Kept);

var app = builder.Build();

if (await app.RunVerbAsync(args) is { } exitCode)
{
    return exitCode;
}

var preparing = app.PrepareAsync(); // beside what follows, and done before anybody is answered

app.UseArrivalStamp();
app.UseForwardedHeaders();
app.UseArrivalHeader();
app.UseSecurityHeaders();
app.UseRequestLogging();
app.UseAnswerCount();
app.UseLastResort();
app.UseLanguageInPath();
app.UseErrorPages();
app.UseAssetCaching();
app.UseForeignFormRefusal();
app.UseRouting();
app.UseRouteNames();
app.UseBodyLimits();
app.UseSignedInReader();
app.UseReaderZone();
app.UsePublicPageCache();
app.UseLoadShedding();
app.UseAuthorization();

app.MapStaticAssets().AllowAnonymous();
app.MapHealth();
app.MapControllers();
app.MapUnknownAddresses();

if (!await preparing)
{
    return DatabaseGone.ExitCode;
}

app.Run();

return 0;

/// <summary>Public for the test hosts.</summary>
public partial class Program;
