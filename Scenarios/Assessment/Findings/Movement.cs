using VRLab.Core;

namespace VRLab.Assessment;

/// <summary>How a quantity went while a hazard came about.</summary>
/// <param name="Before">When the first act began.</param>
/// <param name="Now">When the hazard was raised.</param>
/// <param name="Peak">Where it went in the dangerous direction soon after; the moment of the hazard where it did not.</param>
internal sealed record Movement(PlannedCurve Plan, HazardQuantity Sign, double Before, double Now, CurvePoint Peak)
{
    private const double LookAheadSeconds = 30;
    private const double SmallestShare = 0.1;

    public bool HasChanged => IsFar(Before, Now);

    public bool WentOn => IsFar(Now, Peak.Value);

    /// <returns>Null where the recording or the plan does not have the quantity.</returns>
    public static Movement? Of(AssessmentContext context, HazardQuantity sign, long fromTick, long toTick)
    {
        CurveEvidence? curve = context.Evidence.Curves.FirstOrDefault(curve => curve.Quantity == sign.Quantity);
        PlannedCurve? plan = context.Plan.Curves.FirstOrDefault(plan => plan.Quantity == sign.Quantity);
        return curve is null || plan is null || curve.Points.Count == 0
            ? null
            : new Movement(plan, sign, ValueAt(curve, fromTick), ValueAt(curve, toTick), PeakAfter(curve, sign, toTick));
    }

    private static bool IsFar(double a, double b) => Math.Abs(a - b) > SmallestShare * Math.Max(Math.Abs(a), Math.Abs(b));

    /// <summary>The last value recorded at or before a tick; the first one where the curve begins later.</summary>
    private static double ValueAt(CurveEvidence curve, long tick)
    {
        double value = curve.Points[0].Value;
        foreach (CurvePoint point in curve.Points)
        {
            if (point.Tick > tick)
            {
                break;
            }

            value = point.Value;
        }

        return value;
    }

    private static CurvePoint PeakAfter(CurveEvidence curve, HazardQuantity sign, long tick)
    {
        long last = tick + SimulationTime.TicksFrom(LookAheadSeconds);
        var peak = new CurvePoint(tick, ValueAt(curve, tick));
        foreach (CurvePoint point in curve.Points)
        {
            if (point.Tick > tick && point.Tick <= last && (sign.IsHigh ? point.Value > peak.Value : point.Value < peak.Value))
            {
                peak = point;
            }
        }

        return peak;
    }
}
