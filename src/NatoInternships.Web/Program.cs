using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Vacancies;
using NatoInternships.Web.Areas.Candidates;
using NatoInternships.Web.Areas.Shared.Divisions;
using NatoInternships.Web.Areas.Public.Status;
using NatoInternships.Web.Areas.Shared;
using NatoInternships.Web.Areas.Shared.Submissions;
using NatoInternships.Web.Framework.Assets;
using NatoInternships.Web.Framework.Caching;
using NatoInternships.Web.Framework.Errors;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.Framework.Hosting;
using NatoInternships.Web.Framework.Load;
using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.Framework.Logging;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.Framework.Time;
using NatoInternships.Web.Framework.Uploads;

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
builder.Services.AddSubmissionPresenters();
builder.Services.AddCandidatePages();
builder.Services.AddDivisionPages();
builder.Services.AddPageQueries();
builder.Services.AddSingleton<PublishedVacancyCache>();
builder.Services.AddSingleton(StatusPageQuery.Kept);

var app = builder.Build();

if (await app.RunVerbAsync(args) is { } exitCode)
{
    return exitCode;
}

var preparing = app.PrepareAsync(); // Runs in parallel with the following lines, and finishes before the first response.

app.UseArrivalStamp();
app.UseForwardedHeaders();
app.UseArrivalHeader();
app.UseSecurityHeaders();
app.UseRequestLogging();
app.UseAnswerCount();
app.UseFallbackExceptionHandler();
app.UseLanguageInPath();
app.UseErrorPages();
app.UseAssetCaching();
app.UseCrossSiteRequestGuard();
app.UseRouting();
app.UseRouteNames();
app.UseBodyLimits();
app.UseSignedInReader();
app.UseUserTimeZone();
app.UsePublicPageCache();
app.UseLoadShedding();
app.UseAuthorization();

app.MapStaticAssets().AllowAnonymous();
app.MapHealth();
app.MapControllers();
app.MapUnknownAddresses();

if (!await preparing)
{
    return DatabaseUnavailableMessage.ExitCode;
}

app.Run();

return 0;

/// <summary>Public for the test hosts.</summary>
public partial class Program;
