using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Core;

namespace VRLab.Assets.Models;

/// <summary>A post on a foot plate that carries a pipe in a clamp.</summary>
internal static class PipeSupport
{
    public static readonly KitAsset Asset = new(
        "pipe-support", "Post with foot plate and clamp that carries a pipe along X; `height` is that of the pipe's axis.",
        [KitParameter.Number("height", "0.6", 0.2, 2.5), KitParameter.Number("diameter", "0.114", 0.03, 0.4)],
        (asset, given) => Add(asset.Body, Pose.Identity, given.Number("height"), given.Number("diameter") * 0.5f));

    /// <summary>Stands at the pose's origin; the pipe runs along its X.</summary>
    public static void Add(NodeBuilder node, Pose nodeFromFoot, float height, float pipeRadius)
    {
        float post = height - pipeRadius - 0.006f;
        Brush steel = node.Paint(Palette.FrameGray).In(nodeFromFoot);
        steel.At(0, 0.006f, 0).Box(0.18f, 0.012f, 0.18f, 0.004f);
        steel.At(0, post * 0.5f, 0).Cylinder(0.026f, post, 12);
        steel.At(0, post - 0.004f, 0).Box(0.07f, 0.01f, pipeRadius * 1.5f);
        Brush clamp = node.Paint(Palette.Galvanized).In(nodeFromFoot);
        clamp.At(0, height, 0).AlongX().Ring(pipeRadius, pipeRadius + 0.006f, 0.036f, 18);
        foreach ((float x, float z) in (ReadOnlySpan<(float, float)>)[(0.066f, 0.066f), (-0.066f, 0.066f), (0.066f, -0.066f), (-0.066f, -0.066f)])
        {
            clamp.At(x, 0.012f, z).HexHead(0.01f, 0.011f);
        }

        node.CollideCapsule(nodeFromFoot.TransformPoint(new Vector3(0, 0.03f, 0)), nodeFromFoot.TransformPoint(new Vector3(0, post, 0)), 0.028f);
    }
}
