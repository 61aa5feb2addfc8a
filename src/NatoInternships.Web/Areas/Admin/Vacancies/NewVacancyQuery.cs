using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Web.Framework.Forms;
using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Areas.Admin.Vacancies;

/// <summary>Reads what the form for a new vacancy offers, and what it begins with.</summary>
public sealed class NewVacancyQuery(PortalDbContext db, PageText text)
{
    /// <param name="typed">Null for the first look at the form.</param>
    /// <param name="sourceNumber">Number of the vacancy to copy; null for none.</param>
    /// <param name="ct">Cancels the reading.</param>
    /// <returns>Null when there is no vacancy to copy.</returns>
    public async Task<NewVacancyPage?> ReadAsync(NewVacancyInput? typed, string? sourceNumber, CancellationToken ct)
    {
        var calls = await db.Calls.AsNoTracking().OrderByDescending(call => call.Year).ThenBy(call => call.Id).ToListAsync(ct);
        var input = typed ?? new NewVacancyInput { CallId = calls.FirstOrDefault()?.Id };
        if (sourceNumber is not null)
        {
            var source = await db.Vacancies.Where(v => v.Number == sourceNumber).Select(v => new { v.DivisionId, v.CallId }).SingleOrDefaultAsync(ct);
            if (source is null)
            {
                return null;
            }

            input = typed ?? input with { DivisionId = source.DivisionId, CallId = source.CallId };
        }

        var organisations = (await db.Organisations.AsNoTracking().ToListAsync(ct)).ToDictionary(organisation => organisation.Id);
        var divisions = await db.Divisions.AsNoTracking().ToListAsync(ct);
        var language = text.Language;

        return new NewVacancyPage
        {
            Input = input,
            SourceNumber = sourceNumber,
            Calls = [.. calls.Select(call => new ChoiceItem(call.Id.ToString(), call.Name.In(language)))],
            Divisions =
            [
                .. divisions
                    .OrderBy(division => organisations[division.OrganisationId].ListOrder)
                    .ThenBy(division => division.Name.In(language), StringComparer.Create(language.Culture(), ignoreCase: true))
                    .Select(division => new ChoiceItem(
                        division.Id.ToString(), $"{division.Name.In(language)} ({division.Code})", Group: organisations[division.OrganisationId].Name.In(language))),
            ],
        };
    }
}
