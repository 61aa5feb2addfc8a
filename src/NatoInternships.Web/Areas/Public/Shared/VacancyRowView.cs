using NatoInternships.Infrastructure.Vacancies;

namespace NatoInternships.Web.Areas.Public.Shared;

/// <param name="Row">The vacancy.</param>
/// <param name="Heading">"h2" or "h3", as the page's order has it.</param>
/// <param name="InFull">With organisation and starts below, and the candidate's state at the side; else the organisation at the side.</param>
/// <param name="IsClosed">The deadline has passed.</param>
/// <param name="Own">The candidate's application, if there is one.</param>
public sealed record VacancyRowView(PublishedVacancy Row, string Heading, bool InFull, bool IsClosed = false, OwnState? Own = null);
