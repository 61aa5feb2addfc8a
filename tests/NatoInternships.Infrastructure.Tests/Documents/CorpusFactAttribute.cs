using Xunit;

namespace NatoInternships.Infrastructure.Tests.Documents;

/// <summary>Runs when an environment variable names a folder of files; otherwise skipped.</summary>
public sealed class CorpusFactAttribute : FactAttribute
{
    public const string Variable = "CORPUS_FOLDER";

    public CorpusFactAttribute() => Skip = Directory.Exists(Environment.GetEnvironmentVariable(Variable)) ? null : $"{Variable} names no folder.";
}
