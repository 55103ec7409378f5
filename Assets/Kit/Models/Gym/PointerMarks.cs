using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;

namespace VRLab.Assets.Models;

/// <summary>What rays, arcs and cables are drawn with: small bodies set one after another.</summary>
internal static class PointerMarks
{
    public static readonly KitAsset Dot = new("pointer-dot", "Dot of a ray or of an arc that may land.", [], (asset, _) => asset.Body.Paint(Palette.GreenLamp).Ball(0.006f, 8));

    public static readonly KitAsset Forbidden = new(
        "pointer-dot-forbidden", "Dot of an arc that may not land: a small cross, not only red.", [], (asset, _) => BuildForbidden(asset.Body));

    public static readonly KitAsset Reticle = new(
        "pointer-reticle", "Ring on the floor where a teleport arrives.", [], (asset, _) => BuildReticle(asset.Body));

    public static readonly KitAsset Bead = new("cable-bead", "Short piece of cable, along its Y.", [], (asset, _) => asset.Body.Paint(Palette.CableOrange).Cylinder(0.007f, 0.05f, 8, 0.003f));

    private static void BuildForbidden(NodeBuilder body)
    {
        Brush red = body.Paint(Palette.SafetyRed);
        red.Turned(Turn.AboutZ(45)).Box(0.02f, 0.005f, 0.005f);
        red.Turned(Turn.AboutZ(-45)).Box(0.02f, 0.005f, 0.005f);
    }

    private static void BuildReticle(NodeBuilder body)
    {
        Brush green = body.Paint(Palette.GreenLamp);
        green.At(0, 0.006f, 0).Ring(0.2f, 0.24f, 0.008f, 32);
        green.At(0, 0.006f, -0.12f).Turned(Turn.AboutX(-90)).Figure(new Vector2(-0.05f, 0), new Vector2(0.05f, 0), new Vector2(0, 0.08f));
    }
}
