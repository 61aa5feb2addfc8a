using System.Text;
using NatoInternships.Domain.Applications;

namespace NatoInternships.Domain.Tests.Applications;

/// <summary>Writes docs/states.md from the table of moves.</summary>
internal static class StatesDocument
{
    public static string Write()
    {
        var text = new StringBuilder();
        text.Append("""
            # States of an application

            Generated from `Domain/Applications/ApplicationMoves.cs`: change the table, then run `WRITE_DOCS=1 dotnet test tests/NatoInternships.Domain.Tests --filter StatesDocument`.

            ```mermaid
            stateDiagram-v2
                [*] --> Draft: Start

            """);
        foreach (var (from, move, to) in ApplicationMoves.All)
        {
            text.Append("    ").Append(from).Append(" --> ").Append(to?.ToString() ?? "[*]").Append(": ").Append(move).Append('\n');
        }

        text.Append("""
            ```

            | status | takes a choice | moves |
            | --- | --- | --- |

            """);
        foreach (var status in Enum.GetValues<ApplicationStatus>())
        {
            var moves = ApplicationMoves.All.Where(row => row.From == status).Select(row => row.Move.ToString()).ToList();
            text.Append("| ").Append(status)
                .Append(" | ").Append(status.UsesSlot() ? "one" : "none")
                .Append(" | ").Append(moves.Count == 0 ? "none" : string.Join(", ", moves)).Append(" |\n");
        }

        return text.ToString();
    }
}
