using Xunit;

namespace NatoInternships.Infrastructure.Tests.Documents;

/// <summary>Runs where a folder of files is named: reported as skipped otherwise.</summary>
public sealed class CorpusFactAttribute : FactAttribute
{
    public const string Variable = "CORPUS_FOLDER";

    public CorpusFactAttribute() => Skip = Directory.Exists(Environment.GetEnvironmentVariable(Variable)) ? null : $"{Variable} names no folder.";
}
