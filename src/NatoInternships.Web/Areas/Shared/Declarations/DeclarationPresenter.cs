using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Areas.Shared.Declarations;

/// <summary>
/// The texts of the declarations in one version, the same on all pages: beside the text boxes, on the page of the rule and at submit
/// (ruling A16). The texts of a version never change: a new text is a new version (docs/adr/0013).
/// </summary>
public sealed class DeclarationPresenter(PageText text, int version)
{
    public int Version => version;

    public string Truth => Of("Truth");

    public string TruthHint => Of("Truth_Hint");

    public string AiRule => Of("AiRule");

    public string AiRuleHint => Of("AiRule_Hint");

    /// <summary>The rule itself, as its page states it.</summary>
    public string AiRuleText => Of("AiRule_Rule");

    /// <summary>Assistive technology is always allowed.</summary>
    public string Assistive => Of("AiRule_Assistive");

    public IReadOnlyList<string> Allowed => List("AiRule_Allowed");

    public IReadOnlyList<string> NotAllowed => List("AiRule_NotAllowed");

    public string Integrity => Of("Integrity");

    public string IntegrityHint => Of("Integrity_Hint");

    /// <summary>Returns the version that a submit declares now.</summary>
    public static DeclarationPresenter InForce(PageText page) =>
        new(page.For("Shared", "Declarations"), Domain.Applications.Declarations.CurrentVersion);

    private string Of(string key) => text[$"V{version}_{key}"];

    private IReadOnlyList<string> List(string key) =>
        [.. Enumerable.Range(1, 99).Select(number => $"V{version}_{key}_{number}").TakeWhile(text.Has).Select(one => text[one])];
}
