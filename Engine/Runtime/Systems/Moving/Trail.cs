using System.Numerics;
using VRLab.Core;

namespace VRLab.Runtime;

/// <summary>Where a learner's feet have been, a point each so many centimeters, for those who follow. The oldest are forgotten.</summary>
internal sealed class Trail
{
    public const float SpacingMeters = 0.2f;
    private const int Capacity = 2048;
    private readonly Vector3[] _points = new Vector3[Capacity];

    /// <summary>How many points there have been; the last is the newest.</summary>
    public int Count { get; private set; }

    private int Oldest => Math.Max(0, Count - Capacity);

    public Vector3 this[int index] => _points[Math.Max(index, Oldest) % Capacity];

    public void Note(Vector3 feet)
    {
        if (Count == 0 || DetMath.Distance(this[Count - 1], feet) >= SpacingMeters)
        {
            _points[Count++ % Capacity] = feet;
        }
    }

    /// <summary>The newest of the points that lie nearest to a place; -1 where nobody has gone yet.</summary>
    public int NearestTo(Vector3 place)
    {
        int nearest = -1;
        float least = float.PositiveInfinity;
        for (int i = Count - 1; i >= Oldest; i--)
        {
            float distance = DetMath.Distance(this[i], place);
            if (distance < least)
            {
                (nearest, least) = (i, distance);
            }
        }

        return nearest;
    }
}
