using NatoInternships.Domain.Values;

namespace NatoInternships.Web.Framework.Caching;

/// <summary>How long a page may be kept before it would say something else. A page that does not say so is not kept.</summary>
/// <param name="For">From the moment the page was made.</param>
public sealed record CacheLifetime(TimeSpan For)
{
    /// <summary>However far the next deadline is: an edit elsewhere is seen after so long, even without an eviction.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>In a deadline's last 24 hours the page says hours and minutes, with the time at which they were counted.</summary>
    public static readonly TimeSpan InLastDay = TimeSpan.FromMinutes(1);

    /// <summary>Until the next midnight in Brussels ("days left"), the next deadline, its last 24 hours, or another moment.</summary>
    /// <param name="now">When the page was made.</param>
    /// <param name="deadlines">Closing instants that the page shows.</param>
    /// <param name="moments">Other instants at which it changes, such as the end of an info session.</param>
    public static CacheLifetime Until(DateTimeOffset now, IEnumerable<DateTimeOffset> deadlines, params IEnumerable<DateTimeOffset> moments)
    {
        var closing = deadlines.Where(deadline => deadline > now).ToList();
        var longest = closing.Any(deadline => deadline - now <= TimeSpan.FromHours(24)) ? InLastDay : Longest;
        var nextMidnight = BrusselsTime.StartOf(BrusselsTime.From(now).Date.AddDays(1)).Utc;
        var next = closing.Concat(closing.Select(deadline => deadline.AddHours(-24))).Concat(moments).Append(nextMidnight)
            .Where(moment => moment > now)
            .Min();

        return new CacheLifetime(next - now < longest ? next - now : longest);
    }
}
