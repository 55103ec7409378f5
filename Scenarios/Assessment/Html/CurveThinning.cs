namespace VRLab.Assessment;

/// <summary>Thins a long curve for drawing: of each short span the first, lowest, highest and last point stay, so that no peak is lost.</summary>
internal static class CurveThinning
{
    private const int Spans = 250;

    public static IEnumerable<CurvePoint> Thin(IReadOnlyList<CurvePoint> points)
    {
        if (points.Count <= 4 * Spans)
        {
            return points;
        }

        long from = points[0].Tick;
        long ticksPerSpan = Math.Max((points[^1].Tick - from) / Spans, 1);
        return points.GroupBy(point => (point.Tick - from) / ticksPerSpan).SelectMany(Corners);
    }

    private static IEnumerable<CurvePoint> Corners(IEnumerable<CurvePoint> span)
    {
        CurvePoint[] points = [.. span];
        CurvePoint[] corners = [points[0], points.MinBy(point => point.Value), points.MaxBy(point => point.Value), points[^1]];
        return corners.Distinct().OrderBy(point => point.Tick);
    }
}
