using System.Collections;
using System.Globalization;
using System.Reflection;
using NatoInternships.Domain.Applications;
using NatoInternships.Domain.Candidates;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.TestSupport.Documents;
using NatoInternships.TestSupport.Skipping;
using NatoInternships.Web.Framework.Uploads;
using NatoInternships.Web.Tests.Walking;

namespace NatoInternships.Web.Tests.Security;

/// <summary>
/// Posts every form of the portal twice, as two people in the same situation: unchanged, and with one more field for every stored column
/// and property. Both must change the same rows.
/// </summary>
[Trait(TestTiers.Trait, TestTiers.Crawl)]
public sealed class ExtraFieldTests(ExtraFieldTests.Portal portal) : IClassFixture<ExtraFieldTests.Portal>
{
    // Identifies planted values.
    private const string Word = "planted-word";
    private const string Number = "77171";
    private const string Time = "2001-02-03T04:05:06Z";
    private static readonly Guid Planted = new("77777777-aaaa-4bbb-8ccc-777777777777");
    private static readonly string[] Marks = [Word, Number, "2001-02-03", $"{Planted}"];

    // Forms that no page shows to these people, with the reason. The tests of their own pages post them.
    private static readonly Dictionary<string, string> NotOnAPage = new()
    {
        ["POST /health/live"] = "no form",
        ["POST /health/ready"] = "no form",
        ["POST /error"] = "no form",
        ["POST /language"] = "sent by the switch of every form: LanguageSwitchTests",
        ["POST /{**path}"] = "no form",
    };

    // Forms that are always rejected here.
    private static readonly Dictionary<string, string> NotAccepted = new()
    {
        ["POST /account/confirm-email"] = "asks for the six figures of a mail",
        ["POST /account/sign-in"] = "a stranger has no account",
    };

    // Fields that the page shows only to some people, with the reason why anybody may post them.
    private static readonly Dictionary<(string Form, string Field), string> AskedElsewhere = new()
    {
        [("studies", "Input.Reason")] = "asked of those whose studies do not meet the rule; a reason of one's own is always one's own",
    };

    // The crawler signs in as candidates. The forms of staff have input records of their own, and are tested with their pages.
    private static bool IsOfStaff(PortalEndpoint endpoint) =>
        !EndpointAudiences.Roles[EndpointAudiences.AudienceOf(endpoint)].Contains(PortalRoles.Candidate)
        || EndpointAudiences.IsUnder(endpoint, "account/invitation") || EndpointAudiences.IsUnder(endpoint, "account/second-factor");

    [Theory]
    [CrawlLanguages]
    public async Task The_crawler_finds_every_form(string language)
    {
        var found = (await portal.FormsAsync(language)).Select(form => form.Endpoint.Name).ToHashSet();
        var expected = PortalEndpoint.Of(portal.Host).Where(endpoint => endpoint.ChangesThings && !IsOfStaff(endpoint)).Select(endpoint => endpoint.Name).ToHashSet();

        Assert.Empty(expected.Except(found).Except(NotOnAPage.Keys));
        Assert.Empty(NotOnAPage.Keys.Intersect(found).Concat(NotOnAPage.Keys.Except(expected)));
    }

    [Theory]
    [CrawlLanguages]
    public async Task An_additional_field_changes_no_stored_value(string language)
    {
        var findings = new List<string>();
        var (accepted, refused) = (new HashSet<string>(), new HashSet<string>());
        foreach (var form in await portal.FormsAsync(language))
        {
            var (plainStatus, plain) = await SendAsync(form, []);
            (plainStatus < 400 ? accepted : refused).Add(form.Endpoint.Name);

            foreach (var extra in Batches(form))
            {
                var (status, changes) = await SendAsync(form, extra);
                findings.AddRange(changes.Where(change => Marks.Any(mark => change.Value.Contains(mark, StringComparison.OrdinalIgnoreCase))).Select(change => $"{form}: {change.Cell} = {change.Value}"));
                if (status != plainStatus || !plain.Select(change => change.ToString()).SequenceEqual(changes.Select(change => change.ToString())))
                {
                    var differing = changes.Select(change => change.ToString()).Except(plain.Select(change => change.ToString()))
                        .Concat(plain.Select(change => change.ToString()).Except(changes.Select(change => change.ToString())).Select(change => "not " + change));
                    findings.Add($"{form}: {plainStatus} became {status}; {string.Join("; ", differing.Take(6))}");
                }
            }
        }

        findings.AssertNone();
        Assert.Equal(NotAccepted.Keys.Order(), refused.Except(accepted).Order()); // Otherwise nothing was tested.
    }

    private async Task<(int Status, IReadOnlyList<DatabaseRows.Change> Changes)> SendAsync(FoundForm form, IReadOnlyList<KeyValuePair<string, string>> extra)
    {
        await DatabaseRows.ClearAsync(portal.Host);
        if (form.Stage is null)
        {
            await CandidateFixture.OfAsync(portal.Host, Stage.Draft); // Data for the pages of anonymous users: a call and its vacancies.
        }

        var open = await form.OpenAsync(portal.Host);
        var before = await DatabaseRows.ReadAsync(portal.Host);
        // Judged at once. A PDF would wait for its inspection.
        using var answer = await open.SendAsync([.. open.Filled(), .. extra], SampleFiles.Png());
        await portal.InspectedAsync();

        return ((int)answer.StatusCode, (await DatabaseRows.ReadAsync(portal.Host)).Since(before));
    }

    // A form with a file accepts few fields. A normal run uses the most important columns, with and without the form's prefix.
    private static IEnumerable<IReadOnlyList<KeyValuePair<string, string>>> Batches(FoundForm form)
    {
        var prefixes = form.Names.Where(name => name.Contains('.', StringComparison.Ordinal)).Select(name => name[..(name.IndexOf('.', StringComparison.Ordinal) + 1)]).Append("").Distinct().ToList();
        var all = (from prefix in prefixes from one in Names select KeyValuePair.Create(prefix + one.Key, one.Value))
            .Concat(NamesOfEntities)
            .Where(one => !form.Names.Any(name => IsOfTheForm(name, one.Key)) && !AskedElsewhere.ContainsKey((form.Endpoint.Pattern.Split('/')[^1], one.Key)))
            .ToList();
        if (!form.HasFile)
        {
            return all.Chunk(700);
        }

        var room = StreamedForms.MostFields - form.Names.Count - 2;

        return all.OrderBy(one => Telling.IndexOf(one.Key[(one.Key.LastIndexOf('.') + 1)..]) is >= 0 and var place ? place : int.MaxValue).Chunk(room).Take(LongRun.Size(2, int.MaxValue));
    }

    // The field itself, a part of it, or its parent: a date beside its day.
    private static bool IsOfTheForm(string field, string name) =>
        string.Equals(field, name, StringComparison.OrdinalIgnoreCase)
        || name.StartsWith(field + ".", StringComparison.OrdinalIgnoreCase)
        || field.StartsWith(name + ".", StringComparison.OrdinalIgnoreCase)
        || field.StartsWith(name + "[", StringComparison.OrdinalIgnoreCase);

    private static List<string> Telling { get; } =
    [
        "Status", "SlotNo", "CandidateId", "SubmittedAt", "Id", "Version", "CallId", "UserId", "Rank", "State", "RefusalReason", "InspectedAt", "StorageKey", "Sha256", "Length",
        "RemovedAt", "DuplicateKey", "PlaceNo", "PageCount", "ConfirmedBesideEnd", "UploadedAt", "Format", "FileName", "Revision", "ArrivedAt", "Receipt", "JoinedPoolAt", "WithdrawnAt", "Reference", "VacancyId", "UsedAt", "Until",
    ];

    private static IReadOnlyDictionary<string, string> Names { get; } = Planting(
        [.. Model().SelectMany(entity => entity.GetProperties()).Select(property => (property.Name, property.ClrType)), .. Nested(typeof(CandidateProfile)), .. Nested(typeof(ApplicationAnswers)), .. Nested(typeof(SubmissionContent))]);

    private static IReadOnlyList<KeyValuePair<string, string>> NamesOfEntities { get; } =
    [
        .. Model().SelectMany(entity => entity.GetProperties().Select(property => (Name: $"{entity.ClrType.Name}.{property.Name}", Type: property.ClrType)))
            .Concat(Nested(typeof(CandidateProfile)).Select(one => (Name: $"Profile.{one.Name}", one.Type)))
            .DistinctBy(one => one.Name)
            .Select(one => KeyValuePair.Create(one.Name, Value(one.Name, one.Type))),
        KeyValuePair.Create("Role", "HrLead"), KeyValuePair.Create("Roles[0]", "HrLead"), KeyValuePair.Create("IsAdmin", "true"),
    ];

    private static List<Microsoft.EntityFrameworkCore.Metadata.IEntityType> Model() =>
        PortalHost.OfCandidates.WithDbAsync(db => Task.FromResult(db.Model.GetEntityTypes().ToList())).GetAwaiter().GetResult();

    private static Dictionary<string, string> Planting(IEnumerable<(string Name, Type Type)> properties) =>
        properties.DistinctBy(property => property.Name).ToDictionary(property => property.Name, property => Value(property.Name, property.Type), StringComparer.Ordinal);

    private static IEnumerable<(string Name, Type Type)> Nested(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.Name != "EqualityContract" && property.GetIndexParameters().Length == 0)
        .SelectMany(property =>
        {
            var item = property.PropertyType.IsGenericType && property.PropertyType.IsAssignableTo(typeof(IEnumerable)) ? property.PropertyType.GetGenericArguments()[0] : property.PropertyType;

            return item.Namespace?.StartsWith("NatoInternships.Domain", StringComparison.Ordinal) == true && item.IsClass ? Nested(item).Append((property.Name, property.PropertyType)) : [(property.Name, property.PropertyType)];
        });

    private static string Value(string name, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;

        return type switch
        {
            _ when type == typeof(Guid) => $"{Planted}",
            _ when type == typeof(bool) => name.StartsWith("Is", StringComparison.Ordinal) || name.EndsWith("Enabled", StringComparison.Ordinal) || name.EndsWith("Confirmed", StringComparison.Ordinal) ? "true" : "false",
            _ when type == typeof(DateTimeOffset) || type == typeof(DateTime) => Time,
            _ when type == typeof(DateOnly) => "2001-02-03",
            _ when type.IsEnum => Enum.GetNames(type)[^1],
            _ when type == typeof(int) || type == typeof(long) || type == typeof(decimal) || type == typeof(double) => Number,
            _ => string.Create(CultureInfo.InvariantCulture, $"{Word} {name}"),
        };
    }

    /// <summary>A portal only for this class, because its tables are emptied before each form.</summary>
    public sealed class Portal : IAsyncLifetime
    {
        private readonly Dictionary<string, IReadOnlyList<FoundForm>> forms = [];

        internal PortalHost Host { get; } = PortalHost.Apart(withDemonstration: false);

        public Task InitializeAsync() => Task.CompletedTask;

        public async Task DisposeAsync() => await Host.DisposeAsync();

        internal async Task<IReadOnlyList<FoundForm>> FormsAsync(string language)
        {
            if (!forms.TryGetValue(language, out var found))
            {
                forms[language] = found = await SiteCrawler.AllAsync(Host, language);
            }

            return found;
        }

        /// <summary>Waits until no inspection is pending; inspections run in the background.</summary>
        internal async Task InspectedAsync()
        {
            for (var tries = 0; await Host.WithDbAsync(db => Task.FromResult(Pending(db))); tries++)
            {
                Assert.True(tries < 400, "A file was not inspected within twenty seconds.");
                await Task.Delay(50);
            }
        }

        private static bool Pending(PortalDbContext db) => db.Documents.Any(document => document.State == Domain.Documents.DocumentState.Pending);
    }
}
