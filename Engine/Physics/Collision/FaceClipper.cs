using System.Numerics;
using VRLab.Core;

namespace VRLab.Physics;

/// <summary>
/// Clips one face against the sides of another (Sutherland and Hodgman, "Reentrant polygon clipping", 1974) and keeps the
/// four points that span the most.
/// </summary>
internal sealed class FaceClipper
{
    private const int MaximumPoints = 160;
    private ClipPoint[] _points = new ClipPoint[MaximumPoints];
    private ClipPoint[] _next = new ClipPoint[MaximumPoints];

    /// <summary>Adds the points of the incident face that lie over the reference face and not farther than the margin above it.</summary>
    public void Clip(
        ReadOnlySpan<Vector3> referenceVertices,
        ReadOnlySpan<int> referenceFace,
        Vector3 referenceNormal,
        ReadOnlySpan<Vector3> incidentVertices,
        ReadOnlySpan<int> incidentFace,
        float margin,
        int feature,
        ref Manifold manifold)
    {
        int count = 0;
        foreach (int vertex in incidentFace)
        {
            _points[count++] = new ClipPoint(incidentVertices[vertex], 0, feature | vertex);
        }

        for (int i = 0; i < referenceFace.Length && count > 0; i++)
        {
            Vector3 from = referenceVertices[referenceFace[i]];
            Vector3 to = referenceVertices[referenceFace[i + 1 == referenceFace.Length ? 0 : i + 1]];
            count = ClipBySide(count, from, DetMath.Cross(to - from, referenceNormal), (i + 1) << 7);
        }

        count = KeepNear(count, referenceVertices[referenceFace[0]], referenceNormal, margin);
        if (count > Manifold.Capacity)
        {
            count = KeepFour(count, referenceNormal);
        }

        for (int i = 0; i < count; i++)
        {
            ClipPoint point = _points[i];
            manifold.Add(point.Position - (referenceNormal * (0.5f * point.Height)), point.Height, point.Feature);
        }
    }

    private int ClipBySide(int count, Vector3 origin, Vector3 outward, int sideFeature)
    {
        int kept = 0;
        ClipPoint previous = _points[count - 1];
        float previousHeight = DetMath.Dot(outward, previous.Position - origin);
        for (int i = 0; i < count; i++)
        {
            ClipPoint current = _points[i];
            float height = DetMath.Dot(outward, current.Position - origin);
            if ((previousHeight > 0) != (height > 0))
            {
                float t = previousHeight / (previousHeight - height);
                _next[kept++] = new ClipPoint(
                    DetMath.Lerp(previous.Position, current.Position, t), 0, (height > 0 ? previous.Feature : current.Feature) ^ sideFeature);
            }

            if (height <= 0)
            {
                _next[kept++] = current;
            }

            (previous, previousHeight) = (current, height);
        }

        (_points, _next) = (_next, _points);
        return kept;
    }

    private int KeepNear(int count, Vector3 origin, Vector3 normal, float margin)
    {
        int kept = 0;
        for (int i = 0; i < count; i++)
        {
            float height = DetMath.Dot(normal, _points[i].Position - origin);
            if (height <= margin)
            {
                _points[kept++] = _points[i] with { Height = height };
            }
        }

        return kept;
    }

    /// <summary>Deepest point, the one farthest from it, the one farthest from their line, and the one farthest on its other side.</summary>
    private int KeepFour(int count, Vector3 normal)
    {
        int first = 0;
        for (int i = 1; i < count; i++)
        {
            first = _points[i].Height < _points[first].Height - 1e-6f ? i : first;
        }

        Vector3 a = _points[first].Position;
        int second = FarthestFrom(count, a);
        Vector3 across = DetMath.Cross(normal, _points[second].Position - a);
        int third = FarthestAlong(count, across);
        int fourth = FarthestAlong(count, -across);
        _next[0] = _points[first];
        int kept = 1;
        kept = Keep(second, kept, first, -1, -1);
        kept = Keep(third, kept, first, second, -1);
        kept = Keep(fourth, kept, first, second, third);
        (_points, _next) = (_next, _points);
        return kept;
    }

    private int Keep(int candidate, int kept, int first, int second, int third)
    {
        if (candidate != first && candidate != second && candidate != third)
        {
            _next[kept++] = _points[candidate];
        }

        return kept;
    }

    private int FarthestFrom(int count, Vector3 origin)
    {
        int best = 0;
        float most = float.MinValue;
        for (int i = 0; i < count; i++)
        {
            float value = DetMath.LengthSquared(_points[i].Position - origin);
            if (value > most)
            {
                (most, best) = (value, i);
            }
        }

        return best;
    }

    private int FarthestAlong(int count, Vector3 direction)
    {
        int best = 0;
        float most = float.MinValue;
        for (int i = 0; i < count; i++)
        {
            float value = DetMath.Dot(_points[i].Position, direction);
            if (value > most)
            {
                (most, best) = (value, i);
            }
        }

        return best;
    }

    private readonly record struct ClipPoint(Vector3 Position, float Height, int Feature);
}
