using System.Globalization;

namespace NatoInternships.Web.Framework.Charts;

/// <summary>The places of a chart's parts in the units of its view box. All values are written with a point, whatever the page's language.</summary>
public sealed class BarChartDrawing
{
    private const double BarShare = 0.82;
    private const double LabelHeight = 24;
    private const double LabelRoom = 36; // half of a label such as "22 June", with some air
    private const int MostSteps = 3;

    private readonly BarChart chart;
    private readonly double left;
    private readonly double top;
    private readonly double bottom;
    private readonly double width;
    private readonly double step;

    public BarChartDrawing(BarChart chart)
    {
        this.chart = chart;
        width = chart.IsSmall ? 360 : 720;
        Height = chart.IsSmall ? 114 : 316;
        left = chart.IsSmall ? 0 : 44;
        top = chart.IsSmall ? 8 : 20;
        bottom = Height - LabelHeight;
        step = (width - left - (chart.EndsAtDeadline ? 14 : 0)) / Math.Max(1, chart.Bars.Count);
        var highest = chart.Bars.Count == 0 ? 0 : chart.Bars.Max(bar => bar.Value);
        var between = Round(highest);
        Lines = [.. Enumerable.Range(0, (int)((highest + between - 1) / between) + 1).Select(line => line * between)];
        Highest = Math.Max(between, Lines[^1]);
    }

    public double Height { get; }

    /// <summary>The value at the top of the chart.</summary>
    public long Highest { get; }

    /// <summary>Values of the horizontal lines, from zero.</summary>
    public IReadOnlyList<long> Lines { get; }

    public string ViewBox => $"0 0 {Write(width)} {Write(Height)}";

    public string Left => Write(left);

    public string Right => Write(width);

    public string Top => Write(top - 8);

    public string Bottom => Write(bottom);

    public string LabelY => Write(bottom + 17);

    public string DeadlineX => Write(width - 6);

    public string BarWidth => Write(step * BarShare);

    public string X(int bar) => Write(Start(bar));

    public string Y(long value) => Write(At(value));

    /// <summary>Returns the height of a bar. A value above zero is at least one unit high, so that it can be seen.</summary>
    public string HeightOf(long value) => Write(bottom - At(value));

    /// <summary>Returns where a label under or above a bar begins, ends or is centred, so that none leaves the chart.</summary>
    public (string X, string Anchor) Label(int bar)
    {
        var middle = Start(bar) + (step * BarShare / 2);

        return middle < left + LabelRoom ? (Write(left), "start") : middle > width - LabelRoom ? (Write(width), "end") : (Write(middle), "middle");
    }

    /// <summary>Returns the place of a bar's note: beside a bar in the last quarter, otherwise above it with a pointer.</summary>
    public (string X, string Y, string Anchor, bool HasPointer) Note(int bar)
    {
        var y = At(chart.Bars[bar].Value);
        if (bar >= chart.Bars.Count * 3 / 4)
        {
            return (Write(Start(bar) - 6), Write(Math.Min(y + 12, bottom - 6)), "end", false);
        }

        var (x, anchor) = bar < chart.Bars.Count / 4 ? (Start(bar), "start") : (Start(bar) + (step * BarShare / 2), "middle");

        return (Write(x), Write(Math.Max(y - 24, 12)), anchor, y > 40);
    }

    public string MiddleOf(int bar) => Write(Start(bar) + (step * BarShare / 2));

    /// <summary>Returns a height above a value, for the pointer of a note.</summary>
    public string Above(long value, double units) => Write(At(value) - units);

    private static string Write(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    // The smallest round number of which three steps reach the highest value.
    private static long Round(long highest)
    {
        for (long power = 1; ; power *= 10)
        {
            foreach (var figure in (ReadOnlySpan<long>)[1, 2, 3, 4, 5, 6, 8])
            {
                if (figure * power * MostSteps >= highest)
                {
                    return figure * power;
                }
            }
        }
    }

    private double Start(int bar) => left + (bar * step);

    private double At(long value) => value <= 0 ? bottom : bottom - Math.Max(1, (bottom - top) * value / Highest);
}
