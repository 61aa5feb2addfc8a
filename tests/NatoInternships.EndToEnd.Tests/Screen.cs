using Microsoft.Playwright;

namespace NatoInternships.EndToEnd.Tests;

/// <summary>The display settings of a visitor. xunit prints them in the test's name.</summary>
/// <param name="Language">en or fr.</param>
/// <param name="IsPhone">390 pixels wide, otherwise 1280.</param>
/// <param name="HasScripts">Whether scripts run.</param>
/// <param name="IsDark">Whether the system prefers dark colours.</param>
public sealed record Screen(string Language, bool IsPhone, bool HasScripts, bool IsDark = false)
{
    public ViewportSize Size => IsPhone ? new() { Width = 390, Height = 844 } : new() { Width = 1280, Height = 900 };

    public override string ToString() => $"{Language}-{(IsPhone ? "phone" : "desktop")}-{(HasScripts ? "scripts" : "no-scripts")}{(IsDark ? "-dark" : "")}";
}
