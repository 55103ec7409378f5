using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Core;

namespace VRLab.Assets.Models;

/// <summary>A drain channel in a floor, under a grating.</summary>
internal static class FloorDrain
{
    private const float Width = 0.15f;
    private const float BarPitchMeters = 0.072f;

    /// <summary>Lies along the pose's X, its middle at the origin on the floor.</summary>
    public static void Add(NodeBuilder body, Pose nodeFromMiddle, float length)
    {
        Flat(body.Paint(Palette.Black).In(nodeFromMiddle), 0, 0.0012f, 0, length, Width);
        Brush bars = body.Paint(Palette.Galvanized).In(nodeFromMiddle);
        int count = (int)((length / BarPitchMeters) + 0.5f);
        for (int i = 0; i < count; i++)
        {
            Flat(bars, ((i + 0.5f) * length / count) - (length * 0.5f), 0.004f, 0, length / count * 0.405f, Width - 0.02f);
        }

        Flat(bars, 0, 0.0045f, Width * -0.5f, length, 0.02f);
        Flat(bars, 0, 0.0045f, Width * 0.5f, length, 0.02f);
        Flat(bars, 0, 0.0045f, 0, length, 0.012f);
    }

    private static void Flat(Brush paint, float x, float y, float z, float width, float depth) =>
        paint.At(x, y, z).Turned(Turn.AboutX(-90)).Rectangle(width, depth);
}
