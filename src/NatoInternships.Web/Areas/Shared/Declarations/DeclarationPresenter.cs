using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Areas.Shared.Declarations;

/// <summary>
/// What a candidate declares at submit, in one version of its wording: the same words beside the boxes one writes in, on the page of
/// the rule and at submit (ruling A16). A version's texts never change: a new wording is a new version (docs/adr/0013).
/// </summary>
public sealed class DeclarationPresenter(PageText text, int version)
{
    public int Version => version;

    public string Truth => Of("Truth");

    public string TruthHint => Of("Truth_Hint");

    public string AiRule => Of("AiRule");

    public string AiRuleHint => Of("AiRule_Hint");

    /// <summary>The rule itself, as the page of the rule states it.</summary>
    public string AiRuleText => Of("AiRule_Rule");

    /// <summary>Assistive technology is always allowed.</summary>
    public string Assistive => Of("AiRule_Assistive");

    public IReadOnlyList<string> Allowed => List("AiRule_Allowed");

    public IReadOnlyList<string> NotAllowed => List("AiRule_NotAllowed");

    public string Integrity => Of("Integrity");

    public string IntegrityHint => Of("Integrity_Hint");

    /// <summary>The wording that a submit made now declares.</summary>
    public static DeclarationPresenter InForce(PageText page) =>
        new(page.For("Shared", "Declarations"), Domain.Applications.Declarations.CurrentVersion);

    private string Of(string key) => text[$"V{version}_{key}"];

    private IReadOnlyList<string> List(string key) =>
        [.. Enumerable.Range(1, 99).Select(number => $"V{version}_{key}_{number}").TakeWhile(text.Has).Select(one => text[one])];
}
