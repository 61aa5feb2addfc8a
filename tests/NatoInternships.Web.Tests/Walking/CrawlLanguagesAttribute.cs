using System.Reflection;
using NatoInternships.TestSupport.Skipping;
using Xunit.Sdk;

namespace NatoInternships.Web.Tests.Walking;

/// <summary>The languages of a test that visits everything and does not judge words: French in a normal run, both in a long one.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CrawlLanguagesAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => LongRun.IsWanted ? [["fr"], ["en"]] : [["fr"]];
}
