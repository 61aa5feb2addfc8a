using System.Reflection;
using NatoInternships.Domain.Vacancies;
using NatoInternships.Domain.Values;
using NatoInternships.TestSupport;
using Xunit;

namespace NatoInternships.Domain.Tests.Vacancies;

/// <summary>Readers compare revisions (ADR 0025): a change that does not raise it would stay unseen.</summary>
public sealed class VacancyRevisionTests
{
    private static readonly DateTimeOffset Now = new(2025, 5, 1, 9, 0, 0, TimeSpan.Zero);

    private static readonly Dictionary<string, Action<Vacancy>> Changes = new(StringComparer.Ordinal)
    {
        [nameof(Vacancy.Publish)] = vacancy => vacancy.Publish(vacancy.Notices[^1].Content, vacancy.Notices[^1].Facts, "words", Now),
        [nameof(Vacancy.Extend)] = vacancy => vacancy.Extend(vacancy.DeadlineDate.AddDays(1), new TimeOnly(23, 59), new LocalizedText("A storm", "Une tempête"), Guid.NewGuid(), Now),
        [nameof(Vacancy.Cancel)] = vacancy => vacancy.Cancel(Now),
    };

    [Fact]
    public void Every_change_raises_the_revision_by_one()
    {
        foreach (var (name, change) in Changes)
        {
            var vacancy = new ACall().AddVacancy();
            var before = vacancy.Revision;

            change(vacancy);

            Assert.True(vacancy.Revision == before + 1, name);
        }
    }

    [Fact]
    public void Every_public_method_that_changes_a_vacancy_is_known_here()
    {
        var methods = typeof(Vacancy).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => !method.IsSpecialName && method.ReturnType != typeof(bool))
            .Where(method => method.Name is not (nameof(Vacancy.ProblemOfExtending) or nameof(Vacancy.WithDeadlineInForce))) // They only read.
            .Where(method => method.Name != nameof(Vacancy.StartDraft)) // Readers do not see a draft.
            .Select(method => method.Name)
            .Distinct();

        Assert.Equal(Changes.Keys.Order(), methods.Order());
    }
}
