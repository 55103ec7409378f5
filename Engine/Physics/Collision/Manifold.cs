using System.Numerics;
using System.Runtime.CompilerServices;

namespace VRLab.Physics;

/// <summary>Where two convex pieces meet: one normal, up to four points. In whatever frame the maker says.</summary>
internal struct Manifold
{
    public const int Capacity = 4;

    /// <summary>Unit vector from A toward B.</summary>
    public Vector3 Normal;
    public int Count;
    public ManifoldPoints Points;

    public void Add(Vector3 position, float separation, int feature) =>
        Points[Count++] = new ManifoldPoint(position, separation, feature);
}

/// <summary>A point midway between the surfaces; negative separation is overlap. The feature tells the same corner from step to step.</summary>
internal readonly record struct ManifoldPoint(Vector3 Position, float Separation, int Feature);

[InlineArray(Manifold.Capacity)]
internal struct ManifoldPoints
{
    private ManifoldPoint _first;
}
