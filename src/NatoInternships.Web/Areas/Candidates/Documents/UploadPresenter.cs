using NatoInternships.Web.Framework.Localisation;
using NatoInternships.Web.UseCases.Documents;

namespace NatoInternships.Web.Areas.Candidates.Documents;

/// <summary>The texts about a rejected upload and what to do, the same on every page with an upload.</summary>
public static class UploadPresenter
{
    /// <param name="outcome">A rejection of the file itself.</param>
    /// <param name="shownName">The file's name without path and invisible characters.</param>
    /// <param name="text">Any page's texts.</param>
    public static string For(AddOutcome outcome, string shownName, PageText text)
    {
        var words = text.For("Candidates", "Documents");

        return outcome switch
        {
            AddOutcome.NotAccepted refused =>
                $"{words["File_Named", shownName]} {words[$"Refused_{refused.Reason}"]} {words[$"Remedy_{refused.Reason}"]} {words["NothingKept"]}",
            AddOutcome.TooLarge => $"{words["File_Named", shownName]} {words["File_TooLarge"]} {words["NothingKept"]}",
            AddOutcome.Empty => $"{words["File_Named", shownName]} {words["File_Empty"]} {words["NothingKept"]}",
            AddOutcome.TooMany many => words["File_TooMany", many.Limit],
            _ => throw new NotSupportedException($"Unhandled outcome {outcome}."),
        };
    }
}
