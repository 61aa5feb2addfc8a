using NatoInternships.Web.Areas.Candidates.Shared;

namespace NatoInternships.Web.Areas.Candidates.YourLanguages;

public sealed record YourLanguagesPage : SectionPage
{
    private const int BlankRows = 3;

    public required YourLanguagesInput Input { get; init; }

    /// <summary>What is given, and some blank rows to add to it.</summary>
    public int Rows => Math.Min(YourLanguagesInput.MostOthers, Given + BlankRows);

    /// <summary>Rows up to the last one with an answer.</summary>
    public int Given => Input.Others.Select((other, index) => other.Code is not null || other.HasLevel ? index + 1 : 0).DefaultIfEmpty().Max();

    /// <summary>The row at this place, blank past the end.</summary>
    public LanguageInput Other(int row) => row < Input.Others.Count ? Input.Others[row] : new LanguageInput();
}
