using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Wear;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models;

/// <summary>Flanges, runs of pipe with collision, and the plaques that name what flows.</summary>
internal static class Piping
{
    public const float FlangeThickness = 0.018f;

    public static float FlangeRadius(float pipeRadius) => pipeRadius + 0.048f;

    /// <summary>
    /// A flange whose face is the pose's XZ plane and whose back points along -Y, with bolt heads on the back: four up to
    /// DN80, eight above. A weld neck and the face itself are drawn only on loose flanges, where they can be seen.
    /// </summary>
    public static void Flange(NodeBuilder node, MaterialData paint, Pose nodeFromFace, float pipeRadius, bool hasFace = true)
    {
        float radius = FlangeRadius(pipeRadius);
        node.Wears(WearKind.Flange, nodeFromFace, radius);
        Brush face = node.Paint(paint).In(nodeFromFace);
        face.Lathe(16, new(pipeRadius, -FlangeThickness), new(radius, -FlangeThickness), new(radius, 0f));
        if (hasFace)
        {
            face.Disc(radius, 16, pipeRadius * 0.9f);
            face.Lathe(16, new(pipeRadius, -FlangeThickness - 0.03f), new(pipeRadius + 0.012f, -FlangeThickness));
        }

        Brush bolts = node.Paint(Palette.Galvanized).In(nodeFromFace).At(0, -FlangeThickness, 0).Turned(Turn.AboutX(180));
        bolts.BoltCircle((pipeRadius + radius + 0.012f) * 0.5f, pipeRadius < 0.05f ? 4 : 8, 0.0095f, 0.011f);
    }

    /// <summary>A flange whose face looks along <paramref name="outward"/>.</summary>
    public static void Flange(NodeBuilder node, MaterialData paint, Vector3 face, Vector3 outward, float pipeRadius, bool hasFace = true) =>
        Flange(node, paint, new Pose(face, Turn.Between(Vector3.UnitY, outward)), pipeRadius, hasFace);

    /// <summary>A pipe along corners, with a capsule for each straight run.</summary>
    public static void Run(NodeBuilder node, MaterialData paint, float radius, float bendRadius, params ReadOnlySpan<Vector3> corners)
    {
        node.Paint(paint).Pipe(radius, bendRadius, radius > 0.03f ? 16 : 8, isCapped: false, corners);
        for (int i = 0; i + 1 < corners.Length; i++)
        {
            node.CollideCapsule(corners[i], corners[i + 1], radius);
        }
    }

    /// <summary>
    /// A plaque on a pipe that names the medium, with an arrow along the flow: identification color and flow direction after
    /// GB 7231-2003, clauses 4.2 d and 5.2. The pose's +X is the flow, its +Z looks at the reader, its origin lies on the plaque.
    /// </summary>
    public static void FlowPlaque(NodeBuilder node, Pose nodeFromPlaque, string text, bool isArrowLeft = false, float width = 0.3f)
    {
        const float Height = 0.056f;
        node.Paint(Palette.White).In(nodeFromPlaque).At(0, 0, -0.003f).Box(width, Height, 0.005f, 0.0015f);
        float s = isArrowLeft ? -1f : 1f, x = s * ((width * 0.5f) - 0.075f);
        Span<Vector2> arrow =
        [
            new(0f, -0.009f), new(0.036f, -0.009f), new(0.036f, -0.02f), new(0.064f, 0f), new(0.036f, 0.02f), new(0.036f, 0.009f), new(0f, 0.009f),
        ];
        for (int i = 0; i < arrow.Length; i++)
        {
            arrow[i] = new Vector2(x + (s * arrow[i].X), arrow[i].Y);
        }

        if (isArrowLeft)
        {
            arrow.Reverse();
        }

        node.Paint(Palette.PipeGreen).In(nodeFromPlaque).At(0, 0, 0.0006f).Figure(arrow);
        Pose middle = nodeFromPlaque * Pose.At(s * -0.036f, 0f, 0.0008f);
        node.Write(text, middle, 0.036f, Palette.PipeGreen.BaseColor, width - 0.09f);
    }
}
