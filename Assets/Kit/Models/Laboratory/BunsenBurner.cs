using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Core;

namespace VRLab.Assets.Models.Laboratory;

/// <summary>A Bunsen burner with air collar, and the tripod with a wire gauze over it.</summary>
internal static class BunsenBurner
{
    private const float GauzeMeters = 0.21f;

    public static readonly KitAsset Asset = new("bunsen-burner", "Bunsen burner, with or without tripod and gauze.", [KitParameter.Choice("tripod", "none", "gauze")], Build);

    private static void Build(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Palette.DarkMetal).Lathe(24, new(0, 0), new(0.044f, 0), new(0.045f, 0.005f), new(0.038f, 0.011f), new(0.016f, 0.017f), new(0.012f, 0.03f), new(0, 0.03f));
        body.Paint(Palette.Brass).Rod(new Vector3(0, 0.023f, 0), new Vector3(-0.058f, 0.023f, 0), 0.0045f, 8);
        body.Paint(Palette.Brass).At(-0.05f, 0.023f, 0).AlongX().Cylinder(0.0065f, 0.014f, 8);
        body.Paint(Palette.Chrome).Lathe(16, new(0.0095f, 0.03f), new(0.0095f, 0.142f), new(0.0108f, 0.143f), new(0.0108f, 0.15f), new(0.0082f, 0.151f), new(0.0078f, 0.12f), new(0, 0.12f));
        body.Paint(Palette.Brass).Lathe(16, new(0.0125f, 0.034f), new(0.0132f, 0.036f), new(0.0132f, 0.056f), new(0.0125f, 0.058f));
        body.Paint(Palette.Black).At(0, 0.046f, 0.0133f).Rectangle(0.009f, 0.011f);
        if (given.Text("tripod") == "gauze")
        {
            AddTripod(body);
        }

        body.CollideCylinder(Vector3.Zero, new Vector3(0, 0.02f, 0), 0.045f, 10);
        body.CollideCylinder(new Vector3(0, 0.02f, 0), new Vector3(0, 0.151f, 0), 0.013f, 8);
        asset.Anchor("grip", 0, 0.08f, 0.012f);
        asset.Anchor("mouth", 0, 0.151f, 0);
        asset.Anchor("hose", -0.058f, 0.023f, 0);
    }

    private static void AddTripod(NodeBuilder body)
    {
        Brush iron = body.Paint(Palette.DarkMetal);
        iron.At(0, GauzeMeters - 0.004f, 0).Torus(0.062f, 0.004f, 24, 6);
        for (int i = 0; i < 3; i++)
        {
            Vector2 d = Turn.Step(i, 3);
            iron.Rod(new Vector3(d.X * 0.062f, GauzeMeters - 0.004f, d.Y * 0.062f), new Vector3(d.X * 0.088f, 0, d.Y * 0.088f), 0.004f, 6);
        }

        body.Paint(Palette.Stainless).At(0, GauzeMeters, 0).Box(0.13f, 0.0016f, 0.13f);
        body.Paint(Palette.Concrete).At(0, GauzeMeters + 0.001f, 0).Cylinder(0.042f, 0.0014f, 20);
        body.CollideBox(0, GauzeMeters, 0, 0.13f, 0.006f, 0.13f);
    }
}
