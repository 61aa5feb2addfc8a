using NatoInternships.Web.Areas.Candidates.Shared;
using NatoInternships.Web.Areas.Shared.Languages;

namespace NatoInternships.Web.Areas.Candidates.YourLanguages;

public sealed record YourLanguagesPage : SectionPage
{
    private const int BlankRows = 3;

    public required YourLanguagesInput Input { get; init; }

    /// <summary>What is given, and some blank rows to add to it.</summary>
    public int Rows => Math.Min(YourLanguagesInput.MostOthers, Given + BlankRows);

    /// <summary>Rows up to the last one with an answer.</summary>
    public int Given => Input.Others.Select((other, index) => other.Code is not null || !other.IsEmpty ? index + 1 : 0).DefaultIfEmpty().Max();

    /// <summary>The page of an input, with a blank row wherever the page shows one.</summary>
    public static YourLanguagesPage Of(SectionContext place, YourLanguagesInput input) => new()
    {
        Place = place,
        Input = input with
        {
            English = input.English ?? new LanguageLevels(),
            French = input.French ?? new LanguageLevels(),
            Others = [.. input.Others.Concat(Enumerable.Repeat(new LanguageLevels(), YourLanguagesInput.MostOthers)).Take(YourLanguagesInput.MostOthers)],
        },
    };
}
