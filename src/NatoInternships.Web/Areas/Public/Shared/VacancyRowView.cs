using NatoInternships.Infrastructure.Vacancies;

namespace NatoInternships.Web.Areas.Public.Shared;

/// <param name="Row">The vacancy.</param>
/// <param name="Heading">"h2" or "h3", by the order of the page.</param>
/// <param name="InFull">Shows organisation and starts below and the candidate's state at the side. Otherwise the organisation is at the
/// side.</param>
/// <param name="IsClosed">Whether the deadline has passed.</param>
/// <param name="Own">State of the candidate's application; null for none.</param>
public sealed record VacancyRowView(PublishedVacancy Row, string Heading, bool InFull, bool IsClosed = false, OwnState? Own = null);
