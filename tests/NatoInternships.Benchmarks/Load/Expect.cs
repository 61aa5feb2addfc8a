namespace NatoInternships.Benchmarks.Load;

/// <summary>Ends the run at the first wrong response, because figures with wrong responses mean nothing.</summary>
internal static class Expect
{
    public static RawAnswer Of(RawAnswer answer, int status, long? length, string what)
    {
        if (answer.Status != status || (length is { } wanted && answer.Length != wanted))
        {
            throw new InvalidDataException($"{what}: {answer}, not {status}{(length is null ? "" : $" with {length} bytes")}."
                + (answer.Body is null ? "" : Environment.NewLine + Title(answer.Text)));
        }

        return answer;
    }

    private static string Title(string page)
    {
        var from = page.IndexOf("<title>", StringComparison.Ordinal);
        var errors = page.IndexOf("error-summary", StringComparison.Ordinal);

        return (from < 0 ? "" : page[(from + 7)..page.IndexOf("</title>", StringComparison.Ordinal)])
            + (errors < 0 ? "" : page.Substring(errors, Math.Min(600, page.Length - errors)));
    }
}
