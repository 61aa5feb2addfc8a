using NatoInternships.Domain.Applications;
using Xunit;

namespace NatoInternships.Domain.Tests.Applications;

public sealed class StatesDocumentTests
{
    [Fact]
    public void The_states_document_equals_the_table_of_moves()
    {
        var path = Path.Combine(Root(), "docs", "states.md");
        if (Environment.GetEnvironmentVariable("WRITE_DOCS") == "1")
        {
            File.WriteAllText(path, StatesDocument.Write());
        }

        Assert.Equal(StatesDocument.Write(), File.ReadAllText(path));
    }

    [Fact]
    public void The_diagram_names_every_status()
    {
        var written = StatesDocument.Write();

        Assert.All(Enum.GetNames<ApplicationStatus>(), name => Assert.Contains(name, written, StringComparison.Ordinal));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "NatoInternships.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The repository was not found.");
    }
}
