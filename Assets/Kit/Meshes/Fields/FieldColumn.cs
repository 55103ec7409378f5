using System.Numerics;
using VRLab.Core;

namespace VRLab.Assets.Meshes.Fields;

/// <summary>A level section of a column: its height, half axes and where its middle lies along Z.</summary>
public readonly record struct ColumnLevel(float Y, float HalfWide, float HalfDeep, float Z);

/// <summary>An upright solid through level sections, round but fuller than ellipses; for trunks and what is worn around them.</summary>
/// <param name="Levels">From the lowest to the highest.</param>
public sealed record FieldColumn(IReadOnlyList<ColumnLevel> Levels) : FieldShape
{
    /// <summary>Between an ellipse (0) and a box (1).</summary>
    private const float Fullness = 0.22f;

    /// <summary>Only what lies between these heights: the pieces of a column can belong to several joints.</summary>
    public float FromY { get; init; } = Levels[0].Y;

    public float ToY { get; init; } = Levels[^1].Y;

    public override float Distance(Vector3 at)
    {
        ColumnLevel level = At(at.Y);
        float x = Math.Abs(at.X) / level.HalfWide, z = Math.Abs(at.Z - level.Z) / level.HalfDeep;
        float round = DetMath.Sqrt((x * x) + (z * z)), square = Math.Max(x, z);
        float aside = ((round * (1f - Fullness)) + (square * Fullness) - 1f) * Math.Min(level.HalfWide, level.HalfDeep);
        float beyond = Math.Max(FromY - at.Y, at.Y - ToY);
        return Math.Max(aside, beyond);
    }

    /// <summary>The section at a height, smooth from level to level.</summary>
    public ColumnLevel At(float y)
    {
        int i = 0;
        while (i + 2 < Levels.Count && y > Levels[i + 1].Y)
        {
            i++;
        }

        (ColumnLevel a, ColumnLevel b) = (Levels[i], Levels[i + 1]);
        float t = Math.Clamp((y - a.Y) / (b.Y - a.Y), 0f, 1f);
        ColumnLevel before = Levels[Math.Max(0, i - 1)], after = Levels[Math.Min(Levels.Count - 1, i + 2)];
        return new ColumnLevel(
            y, Smooth(before.HalfWide, a.HalfWide, b.HalfWide, after.HalfWide, t), Smooth(before.HalfDeep, a.HalfDeep, b.HalfDeep, after.HalfDeep, t), Smooth(before.Z, a.Z, b.Z, after.Z, t));
    }

    /// <summary>Catmull and Rom's curve through four values.</summary>
    private static float Smooth(float p0, float p1, float p2, float p3, float t) =>
        p1 + (0.5f * t * (p2 - p0 + (t * ((2f * p0) - (5f * p1) + (4f * p2) - p3 + (t * ((3f * (p1 - p2)) + p3 - p0))))));
}
