using System.Reflection;
using NatoInternships.TestSupport.Skipping;
using Xunit.Sdk;

namespace NatoInternships.EndToEnd.Tests;

/// <summary>Language, width and scripts: two combinations that hold each value once, or with <see cref="Rest"/> the other six, which a long run adds.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class ScreensAttribute : DataAttribute
{
    private bool rest;

    /// <summary>The other six: reported as skipped in a normal run.</summary>
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
