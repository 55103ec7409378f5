using System.Globalization;

namespace VRLab.Assessment.Cohort;

/// <summary>Dates in reports: UTC, so that the same recordings give the same report everywhere.</summary>
internal static class CohortClock
{
    private const double MillisecondsPerDay = 86_400_000;

    public static string Day(long unixMilliseconds) => At(unixMilliseconds).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Minute(long unixMilliseconds) => At(unixMilliseconds).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public static double Days(long unixMilliseconds) => unixMilliseconds / MillisecondsPerDay;

    private static DateTimeOffset At(long unixMilliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(Math.Clamp(unixMilliseconds, 0, 253_402_300_799_000));
}
