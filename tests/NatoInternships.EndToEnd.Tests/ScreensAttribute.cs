using System.Reflection;
using NatoInternships.TestSupport.Skipping;
using Xunit.Sdk;

namespace NatoInternships.EndToEnd.Tests;

/// <summary>
/// Language, width and scripts in two combinations, with each value once. <see cref="Rest"/> selects the other six, for a long run.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class ScreensAttribute : DataAttribute
{
    private bool rest;

    /// <summary>Whether to use the other six. They are skipped in a normal run.</summary>
    public bool Rest
    {
        get => rest;
        set
        {
            rest = value;
            Skip = value && !LongRun.IsWanted ? LongRun.Reason : null;
        }
    }

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) =>
        from language in new[] { "en", "fr" }
        from isPhone in new[] { true, false }
        from hasScripts in new[] { true, false }
        where ((language == "fr") == isPhone && isPhone != hasScripts) != rest
        select new object[] { language, isPhone, hasScripts };
}
