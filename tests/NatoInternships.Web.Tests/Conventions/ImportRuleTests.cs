using System.Text.RegularExpressions;

namespace NatoInternships.Web.Tests.Conventions;

/// <summary>
/// Checks which layer imports which, and which classes save (docs/architecture.md). Reads the sources: a namespace counts in a using, in a
/// view, and as part of a full name.
/// </summary>
public sealed partial class ImportRuleTests
{
    // Classes that save outside UseCases, Jobs and Seeding, each with its reason.
    private static readonly HashSet<string> WritersByName =
    [
        "Identity/DatabaseTicketStore.cs", // The session store.
        "Identity/SignInLimit.cs", // Its own counters, counted by one statement (ADR 0045).
        "Mail/OutboxSender.cs", // The work of a job.
        "Mail/NewPasswordRequests.cs", // The work of a job.
        "Audit/AuditChain.cs", // The work of a job.
        "Outages/OutageLog.cs", // The work of a job.
        "Outages/HealthRecorder.cs", // The work of a job.
        "Persistence/Sqlite/SqlitePortalDbContext.cs", // A copy of the whole database (ADR 0021), no row in it.
        "Persistence/SqlServer/SqlServerPortalDbContext.cs", // A copy of the whole database.
    ];

    private static readonly string[] HeldTables = [".ScreeningRows", ".ClaimDecisions", ".Decisions", ".BulkActions"];

    private static readonly string[] Writing =
        ["SaveChanges(", "SaveChangesAsync(", "ExecuteUpdate(", "ExecuteUpdateAsync(", "ExecuteDelete(", "ExecuteDeleteAsync(", "ExecuteSql"];

    [Fact]
    public void The_domain_imports_the_base_library_alone_and_its_values_nothing_of_it()
    {
        Assert.Empty(Findings(SourceTree.Domain, "*.cs", (file, name) =>
            !IsIn(name, "System", "NatoInternships.Domain")
            || (file.StartsWith("Values/", StringComparison.Ordinal) && IsIn(name, "NatoInternships.Domain") && !IsIn(name, "NatoInternships.Domain.Values"))));
    }

    [Fact]
    public void The_infrastructure_imports_no_web_types()
    {
        Assert.Empty(Findings(SourceTree.Infrastructure, "*.cs", (_, name) => IsIn(name, "NatoInternships.Web", "Microsoft.AspNetCore.Mvc")));
        Assert.Empty(Mentions(SourceTree.Infrastructure, "", "HttpContext"));
    }

    [Fact]
    public void Use_cases_import_no_web_types()
    {
        Assert.Empty(Findings(SourceTree.Web, "*.cs", (file, name) => file.StartsWith("UseCases/", StringComparison.Ordinal)
            && IsIn(name, "NatoInternships.Web.Areas", "NatoInternships.Web.Framework", "Microsoft.AspNetCore.Mvc", "Microsoft.AspNetCore.Http")));
        Assert.Empty(Mentions(SourceTree.Web, "UseCases/", "HttpContext"));
    }

    [Fact]
    public void The_web_framework_imports_no_area()
    {
        Assert.Empty(Findings(SourceTree.Web, "*.cs", (file, name) => file.StartsWith("Framework/", StringComparison.Ordinal)
            && file != "Framework/Localisation/TextCatalogue.cs" // builds the name of a resource, not of a type
            && IsIn(name, "NatoInternships.Web.Areas")));
    }

    [Theory]
    [InlineData("*.cs")]
    [InlineData("*.cshtml")]
    public void An_area_imports_no_other_area_but_the_shared_one(string pattern)
    {
        Assert.Empty(Findings(SourceTree.Web, pattern, (file, name) => AreaOfFile().Match(file) is { Success: true } own
            && AreaOfName().Match(name) is { Success: true } other
            && other.Groups["area"].Value is var area && area != "Shared" && area != own.Groups["area"].Value));
    }

    /// <summary>The pages of divisions read through DivisionReading, whose types have nothing about a person that a division must not see (ADR 0065).</summary>
    [Theory]
    [InlineData("*.cs")]
    [InlineData("*.cshtml")]
    public void The_pages_of_divisions_name_neither_the_database_nor_what_a_candidate_sent(string pattern)
    {
        Assert.Empty(Findings(SourceTree.Web, pattern, (file, name) => IsOfDivisions(file)
            && IsIn(
                name, "NatoInternships.Infrastructure.Persistence", "NatoInternships.Domain.Candidates", "NatoInternships.Domain.Applications",
                "NatoInternships.Domain.Documents", "NatoInternships.Domain.Eligibility", "NatoInternships.Domain.Screening", "Microsoft.EntityFrameworkCore")));
        Assert.DoesNotContain(SourceTree.Files(pattern, SourceTree.Web), file => IsOfDivisions(SourceTree.Relative(file)) && File.ReadAllText(file).Contains("PortalDbContext", StringComparison.Ordinal));

        static bool IsOfDivisions(string file) => file.StartsWith("Areas/Divisions/", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("*.cs")]
    [InlineData("*.cshtml")]
    public void Nothing_that_candidates_read_names_a_held_decision(string pattern)
    {
        Assert.Empty(Findings(SourceTree.Web, pattern, (file, name) =>
            (file.StartsWith("Areas/Candidates/", StringComparison.Ordinal) || file.StartsWith("Areas/Account/", StringComparison.Ordinal) || file.StartsWith("Areas/Public/", StringComparison.Ordinal))
            && IsIn(name, "NatoInternships.Domain.Screening", "NatoInternships.Infrastructure.Screening", "NatoInternships.Web.UseCases.Screening")));
        Assert.Empty(Findings(SourceTree.Infrastructure, "*.cs", (file, name) => file.StartsWith("Mail/", StringComparison.Ordinal)
            && IsIn(name, "NatoInternships.Domain.Screening", "NatoInternships.Infrastructure.Screening")));
        Assert.DoesNotContain(
            SourceTree.Files(pattern, SourceTree.Web)
                .Where(file => SourceTree.Relative(file) is var name && (name.StartsWith("Areas/Candidates/", StringComparison.Ordinal) || name.StartsWith("Areas/Account/", StringComparison.Ordinal))),
            file => File.ReadAllText(file) is var text && HeldTables.Any(table => text.Contains(table, StringComparison.Ordinal)));
    }

    [Fact]
    public void Only_use_cases_jobs_and_seeding_write_to_the_database_and_a_few_by_name()
    {
        var findings = SourceTree.Files("*.cs", SourceTree.Web).Select(file => (File: file, Name: SourceTree.Relative(file)))
            .Where(one => !one.Name.StartsWith("UseCases/", StringComparison.Ordinal))
            .Concat(SourceTree.Files("*.cs", SourceTree.Infrastructure)
                .Select(file => (File: file, Name: Path.GetRelativePath(SourceTree.Infrastructure, file).Replace('\\', '/')))
                .Where(one => !one.Name.StartsWith("Jobs/", StringComparison.Ordinal) && !one.Name.StartsWith("Seeding/", StringComparison.Ordinal)
                    && !one.Name.Contains("/Migrations/", StringComparison.Ordinal) && !WritersByName.Contains(one.Name)))
            .Where(one => File.ReadAllText(one.File) is var text && Writing.Any(call => text.Contains(call, StringComparison.Ordinal)))
            .Select(one => one.Name);

        Assert.Empty(findings);
        Assert.All(WritersByName, name => Assert.True(File.Exists(Path.Combine(SourceTree.Infrastructure, name)), name));
    }

    private static IEnumerable<string> Findings(string project, string pattern, Func<string, string, bool> isWrong)
    {
        var files = SourceTree.Files(pattern, project).ToList();
        Assert.NotEmpty(files);

        return from file in files
               let relative = Path.GetRelativePath(project, file).Replace('\\', '/')
               from match in Names().Matches(WithoutOwnNamespace(File.ReadAllText(file)))
               where isWrong(relative, match.Value)
               select $"{relative}: {match.Value}";
    }

    private static IEnumerable<string> Mentions(string project, string folder, string word) =>
        SourceTree.Files("*.cs", project).Select(file => (File: file, Name: Path.GetRelativePath(project, file).Replace('\\', '/')))
            // Also as a part of a name: IHttpContextAccessor.
            .Where(one => one.Name.StartsWith(folder, StringComparison.Ordinal) && File.ReadAllText(one.File).Contains(word, StringComparison.Ordinal))
            .Select(one => one.Name);

    private static bool IsIn(string name, params ReadOnlySpan<string> namespaces)
    {
        foreach (var space in namespaces)
        {
            if (name == space || name.StartsWith(space + ".", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static string WithoutOwnNamespace(string text) => OwnNamespace().Replace(text, "");

    [GeneratedRegex(@"^namespace [\w.]+;", RegexOptions.Multiline)]
    private static partial Regex OwnNamespace();

    // Namespaces in usings, and our own namespaces anywhere.
    [GeneratedRegex(@"(?<=^@?using (static )?)(?!static )[A-Z]\w*(\.\w+)*(?=;|\s*$)|\b(NatoInternships|Microsoft\.AspNetCore)\.\w+(\.\w+)*", RegexOptions.Multiline)]
    private static partial Regex Names();

    [GeneratedRegex(@"^Areas/(?<area>\w+)/")]
    private static partial Regex AreaOfFile();

    [GeneratedRegex(@"^NatoInternships\.Web\.Areas\.(?<area>\w+)")]
    private static partial Regex AreaOfName();
}
