using System.Numerics;

namespace VRLab.Assets.Meshes;

/// <summary>Bolts, nuts and pipe flanges.</summary>
public static class Fasteners
{
    /// <summary>A hexagonal head that stands on the XZ plane and points along +Y.</summary>
    public static Brush HexHead(this Brush brush, float radius, float height)
    {
        brush.Mesh.NoteFastener(brush.NodeFromBrush, radius);
        brush.Lathe(6, new Vector2(radius, 0f), new Vector2(radius, height));
        brush.At(0, height, 0).Turned(Turn.AboutX(-90)).Figure(Prisms.Circle(Vector2.Zero, radius, 6));
        return brush;
    }

    /// <summary>Hexagonal heads on a circle about +Y; the first stands half a step off +X, as flange bolts straddle the axes.</summary>
    public static Brush BoltCircle(this Brush brush, float circleRadius, int count, float boltRadius, float height)
    {
        for (int i = 0; i < count; i++)
        {
            Vector2 d = Turn.Direction((i + 0.5) * 2 * Math.PI / count) * circleRadius;
            brush.At(d.X, 0f, d.Y).HexHead(boltRadius, height);
        }

        return brush;
    }
}
