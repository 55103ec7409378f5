using VRLab.Core;
using VRLab.Stream;

namespace VRLab.Assessment;

/// <summary>Sorts process values into one curve for each quantity, in the order in which quantities first appear.</summary>
internal sealed class CurveCollector
{
    private readonly List<(QuantityId Quantity, List<CurvePoint> Points)> _curves = [];

    public void Add(long tick, in ProcessValue value)
    {
        QuantityId quantity = value.Quantity;
        int index = _curves.FindIndex(curve => curve.Quantity == quantity);
        if (index < 0)
        {
            index = _curves.Count;
            _curves.Add((quantity, []));
        }

        _curves[index].Points.Add(new CurvePoint(tick, value.Value));
    }

    public IReadOnlyList<CurveEvidence> ToCurves() =>
        [.. _curves.Select(curve => new CurveEvidence(curve.Quantity, curve.Points.ToArray()))];
}
