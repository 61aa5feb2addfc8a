namespace NatoInternships.TestSupport.Skipping;

/// <summary>Names of the xunit trait "Tier". ./test.sh --quick leaves these tests out.</summary>
public static class TestTiers
{
    public const string Trait = "Tier";

    /// <summary>Visits every endpoint or every form of the portal.</summary>
    public const string Crawl = "Crawl";

    /// <summary>Races many writers, or starts and ends processes.</summary>
    public const string Race = "Race";
}
