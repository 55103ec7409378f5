using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Core;

namespace VRLab.Assets.Models;

/// <summary>A dry powder extinguisher on a wall bracket.</summary>
internal static class FireExtinguisher
{
    public static readonly KitAsset Asset = new("fire-extinguisher", "Fire extinguisher on a wall bracket.", [], (asset, _) => Build(asset.Body));

    private static void Build(NodeBuilder body)
    {
        const float Z = 0.105f;
        body.Paint(Palette.SafetyRed).At(0, 0, Z).Lathe(
            14, new(0, 0.26f), new(0.072f, 0.25f), new(0.078f, 0.265f), new(0.078f, 0.62f), new(0.072f, 0.66f), new(0.05f, 0.695f), new(0.024f, 0.71f), new(0.02f, 0.73f));
        body.Paint(Palette.Brass).At(0, 0.735f, Z).Cylinder(0.022f, 0.04f, 10);
        Brush black = body.Paint(Palette.Black);
        black.At(0, 0.78f, Z + 0.03f).Turned(Turn.AboutX(-12)).Box(0.022f, 0.012f, 0.14f, 0.003f);
        black.At(0, 0.75f, Z + 0.045f).Turned(Turn.AboutX(14)).Box(0.022f, 0.01f, 0.11f, 0.003f);
        black.Pipe(0.009f, 0.06f, 6, isCapped: true, new(0.02f, 0.735f, Z), new(0.1f, 0.735f, Z), new(0.1f, 0.42f, Z + 0.02f), new(0.085f, 0.36f, Z + 0.03f));
        body.Paint(Palette.Black).Toward(new Vector3(0.09f, 0.38f, Z + 0.026f), new Vector3(-0.1f, -1f, 0.2f)).Lathe(10, new(0.009f, -0.03f), new(0.016f, 0.05f), new(0, 0.05f));
        body.Paint(Palette.White).At(-0.03f, 0.735f, Z).Turned(Turn.AboutY(-90)).AlongZ().Cylinder(0.016f, 0.014f, 10);
        body.Paint(Palette.GuardYellow).At(0.012f, 0.765f, Z + 0.03f).Turned(Turn.AboutZ(90)).Torus(0.014f, 0.002f, 10, 4);
        Brush label = body.Paint(Palette.White).At(0, 0, Z);
        label.LatheArc(10, 225, 315, new(0.0787f, 0.36f), new(0.0787f, 0.56f));
        body.Write("灭火器|FIRE EXTINGUISHER", Pose.At(0, 0.5f, Z + 0.0805f), 0.024f, Inks.Red, 0.1f);
        body.Write("干粉 ABC  4 kg", Pose.At(0, 0.43f, Z + 0.0805f), 0.016f, Inks.Black, 0.1f);
        Brush bracket = body.Paint(Palette.DarkMetal);
        bracket.At(0, 0.5f, 0.006f).Box(0.05f, 0.4f, 0.012f, 0.002f);
        bracket.At(0, 0.54f, Z).Lathe(16, new(0.079f, -0.011f), new(0.081f, -0.011f), new(0.081f, 0.011f), new(0.079f, 0.011f));
        bracket.At(0, 0.248f, 0.07f).Box(0.06f, 0.006f, 0.14f);
        body.CollideCylinder(new Vector3(0, 0.25f, Z), new Vector3(0, 0.78f, Z), 0.08f, 10);
    }
}
