namespace NatoInternships.Web.Areas.Shared.Deadlines;

/// <summary>A rectangle of the day strip, with lengths in SVG format.</summary>
public sealed record DayTick(string CssClass, string X, int Y, string Width, int Height, int Radius);
