using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;

namespace VRLab.Assets.Models.Physics;

/// <summary>The bench at which two students experiment: wooden top on a steel frame, a console with sockets along its far edge. Students sit at +Z.</summary>
internal static class PhysicsBench
{
    public const float TopMeters = 0.78f;
    private const float Width = 1.5f;
    private const float Depth = 0.65f;

    public static readonly KitAsset Asset = new("physics-bench", "Bench for two students with a console of sockets; they sit at +Z.", [], (asset, _) => Build(asset));

    private static void Build(AssetBuilder asset)
    {
        NodeBuilder body = asset.Body;
        body.Paint(LabPalette.Birch).At(0, TopMeters - 0.016f, 0).Box(Width, 0.032f, Depth, 0.006f);
        Brush steel = body.Paint(LabPalette.LabGray);
        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            float x = side * ((Width * 0.5f) - 0.06f);
            steel.At(x, 0.39f, -0.2f).Box(0.05f, 0.7f, 0.05f, 0.005f);
            steel.At(x, 0.39f, 0.2f).Box(0.05f, 0.7f, 0.05f, 0.005f);
            steel.At(x, 0.03f, 0).Box(0.06f, 0.045f, Depth - 0.06f, 0.006f);
            steel.At(x, TopMeters - 0.055f, 0).Box(0.05f, 0.045f, Depth - 0.1f);
            body.Paint(Palette.Rubber).At(x, 0.005f, 0.28f).Box(0.06f, 0.01f, 0.03f).At(0, 0, -0.56f).Box(0.06f, 0.01f, 0.03f);
        }

        body.Paint(LabPalette.LabGray).At(0, 0.42f, -0.2f).Box(Width - 0.18f, 0.5f, 0.016f);
        body.Paint(LabPalette.LabGray).At(0, TopMeters - 0.14f, 0.02f).Box(Width - 0.2f, 0.012f, 0.4f);
        AddConsole(body);
        body.CollideBox(0, TopMeters - 0.016f, 0, Width, 0.032f, Depth).CollideBox(0, TopMeters + 0.05f, -0.27f, 0.9f, 0.1f, 0.1f);
        body.CollideBox(0, 0.38f, -0.2f, Width - 0.1f, 0.72f, 0.06f);
        asset.Anchor("top", 0, TopMeters, 0.06f);
    }

    /// <summary>A sloping panel with mains sockets and the low-voltage terminals of the teacher's supply.</summary>
    private static void AddConsole(NodeBuilder body)
    {
        body.Paint(LabPalette.LabBlue).At(0, TopMeters, -0.27f).Turned(Turn.AboutY(90)).Prism(0.9f, new(-0.05f, 0f), new(0.05f, 0f), new(0.05f, 0.1f), new(-0.01f, 0.1f));
        var face = new Core.Pose(new Vector3(0, TopMeters + 0.05f, -0.239f), Turn.AboutX(-31));
        for (int i = 0; i < 2; i++)
        {
            float x = (i - 0.5f) * 0.62f;
            body.Paint(Palette.White).In(face).At(x, 0, 0.004f).Box(0.086f, 0.086f, 0.008f, 0.0036f);
            foreach ((float dx, float dy, double turn) in (ReadOnlySpan<(float, float, double)>)[(0f, 0.02f, 0), (-0.012f, -0.012f, 30), (0.012f, -0.012f, -30)])
            {
                body.Paint(Palette.Black).In(face).At(x + dx, dy, 0.0084f).Turned(Turn.AboutZ(turn)).Rectangle(0.004f, 0.012f);
            }

            foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
            {
                Brush terminal = body.Paint(side < 0 ? Palette.Black : Palette.SafetyRed).In(face).At((x * 0.28f) + (side * 0.022f), 0.012f, 0).AlongZ();
                terminal.Lathe(10, new(0.008f, 0f), new(0.008f, 0.014f), new(0.0055f, 0.016f), new(0.0055f, 0.026f), new(0, 0.026f));
            }
        }

        body.Write("0 – 16 V", face * Core.Pose.At(0, -0.024f, 0.001f), 0.016f, Inks.White, 0.2f);
    }
}
