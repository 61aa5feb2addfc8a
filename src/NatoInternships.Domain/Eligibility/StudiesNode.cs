using System.Text.Json.Serialization;

namespace NatoInternships.Domain.Eligibility;

/// <summary>
/// The studies rule as data (ruling A6). In JSON the discriminator <c>kind</c> comes first: store the text as it is,
/// an engine that reorders keys makes it unreadable.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(AnyOf), "any-of")]
[JsonDerivedType(typeof(AllOf), "all-of")]
[JsonDerivedType(typeof(Enrolled), "enrolled")]
[JsonDerivedType(typeof(CompletedYearsAtLeast), "completed-years-at-least")]
[JsonDerivedType(typeof(DegreeWithinMonths), "degree-within-months")]
[JsonDerivedType(typeof(EquivalentEducation), "equivalent-education")]
public abstract record StudiesNode
{
    private StudiesNode()
    {
    }

    /// <summary>The most favourable of its nodes, of which there is at least one.</summary>
    public sealed record AnyOf(IReadOnlyList<StudiesNode> Nodes) : StudiesNode;

    /// <summary>The least favourable of its nodes, of which there is at least one.</summary>
    public sealed record AllOf(IReadOnlyList<StudiesNode> Nodes) : StudiesNode;

    /// <summary>A student on the reference date.</summary>
    public sealed record Enrolled : StudiesNode;

    /// <summary>At least this many completed academic years of university level.</summary>
    /// <param name="Years">1 to <see cref="StudiesFacts.MaxCompletedYears"/>.</param>
    public sealed record CompletedYearsAtLeast(int Years) : StudiesNode;

    /// <summary>
    /// The latest completed degree is at most so old on the reference date. The day exactly so many calendar months back is the
    /// gap day between "no longer than 12 months ago" and "moins d'un an" (ruling N11).
    /// </summary>
    /// <param name="Months">1 to 120.</param>
    public sealed record DegreeWithinMonths(int Months) : StudiesNode;

    /// <summary>Education claimed to be equivalent: HR must look, always.</summary>
    public sealed record EquivalentEducation : StudiesNode;
}
