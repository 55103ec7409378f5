using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Core;

namespace VRLab.Assets.Models.Laboratory;

/// <summary>Graduations on round glass, seen from +Z.</summary>
internal static class Marks
{
    private const float LiftMeters = 0.00015f;

    /// <summary>A printed line around the front of a cylinder about +Y, <paramref name="degrees"/> wide.</summary>
    public static void Line(NodeBuilder node, float radius, float y, float degrees, float thickness = 0.0003f)
    {
        int steps = Math.Max(1, (int)(degrees / 28));
        float lifted = (radius + LiftMeters) / (float)DetMath.Cos(Turn.Radians(degrees / steps * 0.5));
        node.Paint(LabPalette.Graduation).LatheArc(
            steps, 270 - (degrees * 0.5), 270 + (degrees * 0.5), new(lifted, y - (thickness * 0.5f)), new(lifted, y + (thickness * 0.5f)));
    }

    /// <summary>A number beside its line; <paramref name="yawDegrees"/> turns it around the cylinder, positive to the right.</summary>
    public static void Number(NodeBuilder node, string text, float radius, float y, float lineHeight, float yawDegrees)
    {
        var around = new Pose(default, Turn.AboutY(yawDegrees));
        node.Write(text, around * Pose.At(0, y, radius + 0.0004f), lineHeight, LabPalette.Graduation.BaseColor);
    }
}
