namespace NatoInternships.Web.Areas.Shared.Deadlines;

/// <summary>A rectangle of the day strip; lengths as SVG writes them.</summary>
public sealed record DayTick(string CssClass, string X, int Y, string Width, int Height, int Radius);
