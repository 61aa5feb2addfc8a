using NatoInternships.Domain.Calls;
using NatoInternships.Domain.Vacancies;

namespace NatoInternships.Infrastructure.Seeding;

/// <summary>A demo call with its vacancies in the order of the list.</summary>
internal sealed record DemoCall(Call Call, IReadOnlyList<Vacancy> Vacancies);
