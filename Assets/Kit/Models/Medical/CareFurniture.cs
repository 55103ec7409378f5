using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models.Medical;

/// <summary>Stretcher, examination couch, privacy screen, floor mat, instrument trolley and emergency telephone.</summary>
internal static class CareFurniture
{
    public static readonly KitAsset Stretcher = new("stretcher", "Folding stretcher; lies along Z.", [], BuildStretcher);

    public static readonly KitAsset Couch = new("examination-couch", "Examination couch; head toward -Z.", [], BuildCouch);

    public static readonly KitAsset PrivacyScreen = new("privacy-screen", "Folding screen on casters, three panels.", [], BuildScreen);

    public static readonly KitAsset Mat = new("floor-mat", "Exercise mat.", [KitParameter.Number("width", "1.0", 0.5, 3), KitParameter.Number("length", "2.0", 0.5, 4)], BuildMat);

    public static readonly KitAsset Phone = new("emergency-phone", "Wall telephone for emergencies.", [KitParameter.Text("label", "急救电话 120"), KitParameter.Choice("handset", "fixed", "none")], BuildPhone);

    public static readonly KitAsset Handset = new("phone-handset", "Loose handset of the emergency telephone.", [], BuildHandset);

    public static readonly KitAsset DripStand = new("drip-stand", "Infusion stand on five casters.", [], BuildDripStand);

    private static void BuildStretcher(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            body.Paint(Palette.Aluminum).At(side * 0.26f, 0.14f, 0).AlongZ().Cylinder(0.016f, 2.1f, 10);
            foreach (float end in (ReadOnlySpan<float>)[-1f, 1f])
            {
                body.Paint(Palette.Black).At(side * 0.26f, 0.14f, end * 1.06f).AlongZ().Cylinder(0.02f, 0.14f, 10, 0.004f);
                body.Paint(Palette.Aluminum).Rod(new Vector3(side * 0.25f, 0.13f, end * 0.7f), new Vector3(side * 0.25f, 0.02f, end * 0.7f), 0.012f, 8);
                body.Paint(Palette.Rubber).At(side * 0.25f, 0.015f, end * 0.7f).AlongX().Cylinder(0.015f, 0.03f, 8);
            }
        }

        body.Paint(Palette.Paint("stretcher-cloth", 0xD9641F, 0.8f)).At(0, 0.145f, 0).Box(0.5f, 0.012f, 1.9f, 0.005f);
        foreach (float z in (ReadOnlySpan<float>)[-0.45f, 0.1f, 0.6f])
        {
            body.Paint(Palette.Black).At(0, 0.1525f, z).Box(0.52f, 0.004f, 0.05f);
            body.Paint(Palette.Chrome).At(0.05f, 0.157f, z).Box(0.05f, 0.008f, 0.04f);
        }

        body.CollideBox(0, 0.14f, 0, 0.55f, 0.03f, 2.1f);
        body.CollideBox(0, 0.065f, 0.7f, 0.52f, 0.13f, 0.03f);
        body.CollideBox(0, 0.065f, -0.7f, 0.52f, 0.13f, 0.03f);
        asset.Anchor("top", 0, 0.155f, 0);
        asset.Anchor("grip", 0.26f, 0.14f, 1.06f);
    }

    private static void BuildCouch(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        body.Paint(LabPalette.BlueVinyl).At(0, 0.61f, 0.25f).Box(0.66f, 0.09f, 1.38f, 0.03f);
        body.Paint(LabPalette.BlueVinyl).In(new Pose(new Vector3(0, 0.7f, -0.68f), Turn.AboutX(22))).Box(0.66f, 0.09f, 0.5f, 0.03f);
        body.Paint(LabPalette.Cotton).In(new Pose(new Vector3(0, 0.785f, -0.72f), Turn.AboutX(22))).Box(0.5f, 0.09f, 0.3f, 0.04f);
        body.Paint(LabPalette.Sheet).At(0, 0.657f, 0.35f).Box(0.6f, 0.006f, 1.1f);
        Brush steel = body.Paint(Palette.White);
        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            steel.At(side * 0.29f, 0.54f, 0).Box(0.05f, 0.05f, 1.8f);
            foreach (float z in (ReadOnlySpan<float>)[-0.8f, 0.8f])
            {
                steel.At(side * 0.29f, 0.27f, z).Box(0.05f, 0.54f, 0.05f);
                body.Paint(Palette.Rubber).At(side * 0.29f, 0.012f, z).Cylinder(0.03f, 0.024f, 10);
            }

            steel.At(side * 0.29f, 0.16f, 0).Box(0.035f, 0.035f, 1.56f);
        }

        steel.At(0, 0.54f, 0.82f).Box(0.55f, 0.05f, 0.05f);
        steel.At(0, 0.54f, -0.82f).Box(0.55f, 0.05f, 0.05f);
        body.Paint(Palette.LightGray).At(0, 0.18f, 0).Box(0.56f, 0.02f, 1.5f);
        body.CollideBox(0, 0.33f, 0.05f, 0.66f, 0.65f, 1.86f);
        asset.Anchor("top", 0, 0.66f, 0.25f);
    }

    private static void BuildScreen(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        ReadOnlySpan<(float X, float Z, float Yaw)> panels = [(-0.49f, 0.1f, 24f), (0f, 0f, 0f), (0.49f, 0.1f, -24f)];
        foreach ((float x, float z, float yaw) in panels)
        {
            var at = new Pose(new Vector3(x, 0, z), Turn.AboutY(yaw));
            Brush frame = body.Paint(Palette.White).In(at);
            foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
            {
                frame.At(side * 0.25f, 0.94f, 0).Cylinder(0.012f, 1.7f, 8);
                body.Paint(Palette.Rubber).In(at).At(side * 0.25f, 0.03f, 0).AlongX().Cylinder(0.03f, 0.018f, 10);
                body.Paint(Palette.Galvanized).In(at).At(side * 0.25f, 0.07f, 0).Cylinder(0.01f, 0.05f, 6);
            }

            frame.At(0, 1.78f, 0).AlongX().Cylinder(0.012f, 0.5f, 8);
            frame.At(0, 0.25f, 0).AlongX().Cylinder(0.012f, 0.5f, 8);
            AddCloth(body, at);
            body.CollideBox(at * Pose.At(0, 0.9f, 0), new Vector3(0.52f, 1.8f, 0.04f));
        }
    }

    /// <summary>Cloth in soft folds: a wave along X, both sides.</summary>
    private static void AddCloth(NodeBuilder body, Pose at)
    {
        const int Steps = 24;
        Brush cloth = body.Paint(LabPalette.MintGreen).In(at);
        foreach (float face in (ReadOnlySpan<float>)[1f, -1f])
        {
            int previousLow = -1, previousHigh = -1;
            for (int i = 0; i <= Steps; i++)
            {
                float x = ((float)i / Steps * 0.46f) - 0.23f;
                double phase = i * Math.PI / 2.5;
                float z = 0.008f * (float)DetMath.Sin(phase);
                var normal = new Vector3(-0.62f * (float)DetMath.Cos(phase), 0, 1f) * face;
                int low = cloth.Vertex(new Vector3(x, 0.27f, z), normal, new Vector2(x, 0)), high = cloth.Vertex(new Vector3(x, 1.765f, z), normal, new Vector2(x, 1.5f));
                if (i > 0 && face > 0)
                {
                    cloth.Mesh.Quad(previousLow, low, high, previousHigh);
                }
                else if (i > 0)
                {
                    cloth.Mesh.Quad(low, previousLow, previousHigh, high);
                }

                (previousLow, previousHigh) = (low, high);
            }
        }
    }

    private static void BuildMat(AssetBuilder asset, KitArguments given)
    {
        float width = given.Number("width"), length = given.Number("length");
        NodeBuilder body = asset.Body;
        body.Paint(LabPalette.BlueVinyl).At(0, 0.02f, 0).Box(width, 0.04f, length, 0.008f);
        int folds = Math.Max(1, (int)(length / 0.5f));
        for (int i = 1; i < folds; i++)
        {
            body.Paint(Palette.DarkGray).At(0, 0.0404f, (i * length / folds) - (length * 0.5f)).Turned(Turn.AboutX(-90)).Rectangle(width - 0.02f, 0.006f);
        }

        body.CollideBox(0, 0.02f, 0, width, 0.04f, length);
        asset.Anchor("top", 0, 0.04f, 0);
    }

    private static void BuildPhone(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Palette.SafetyRed).At(0, 0, 0.03f).Box(0.2f, 0.24f, 0.06f, 0.012f);
        body.Paint(Palette.LightGray).At(0.04f, -0.03f, 0.0605f).Rectangle(0.1f, 0.14f);
        for (int i = 0; i < 12; i++)
        {
            string key = "123456789*0#"[i].ToString();
            Pose at = Pose.At(0.011f + ((i % 3) * 0.029f), 0.018f - ((i / 3) * 0.032f), 0.0625f);
            body.Paint(Palette.White).In(at).Box(0.022f, 0.022f, 0.005f);
            body.Write(key, at * Pose.At(0, 0, 0.0032f), 0.016f, Inks.Black);
        }

        if (given.Text("handset") == "fixed")
        {
            AddHandset(asset.Node("handset", Pose.At(-0.062f, 0, 0.085f)));
        }

        body.Paint(Palette.Black).Tube(0.004f, 6, isCapped: false, Sweeps.CenterLine([new(-0.062f, -0.1f, 0.08f), new(-0.07f, -0.2f, 0.07f), new(-0.02f, -0.26f, 0.05f), new(0.02f, -0.12f, 0.03f)], 0.04f, 4));
        body.Write(given.Text("label"), Pose.At(0.032f, 0.09f, 0.0606f), 0.024f, Inks.White, 0.13f);
        body.CollideBox(0, 0, 0.03f, 0.2f, 0.24f, 0.06f);
        asset.Anchor("grip", -0.062f, 0, 0.1f);
    }

    private static void BuildHandset(AssetBuilder asset, KitArguments given)
    {
        AddHandset(asset.Body);
        asset.Anchor("grip", 0, 0, 0.004f);
    }

    /// <summary>Upright, earpiece up, its inner side toward -Z.</summary>
    private static void AddHandset(NodeBuilder handset)
    {
        Brush black = handset.Paint(Palette.Black);
        black.At(0, 0, 0.004f).Box(0.034f, 0.15f, 0.022f, 0.009f);
        black.At(0, 0.085f, -0.006f).Box(0.046f, 0.05f, 0.038f, 0.014f);
        black.At(0, -0.085f, -0.006f).Box(0.046f, 0.05f, 0.038f, 0.014f);
        handset.CollideBox(0, 0, 0, 0.046f, 0.22f, 0.04f);
    }

    private static void BuildDripStand(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Palette.Chrome).At(0, 1.0f, 0).Cylinder(0.011f, 1.84f, 10);
        for (int i = 0; i < 5; i++)
        {
            Vector2 d = Turn.Step(i, 5) * 0.28f;
            body.Paint(Palette.LightGray).Rod(new Vector3(0, 0.1f, 0), new Vector3(d.X, 0.075f, d.Y), 0.014f, 8);
            body.Paint(Palette.Rubber).At(d.X, 0.03f, d.Y).AlongX().Cylinder(0.03f, 0.02f, 10);
            body.Paint(Palette.Galvanized).At(d.X, 0.065f, d.Y).Cylinder(0.009f, 0.03f, 6);
        }

        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            body.Paint(Palette.Chrome).Pipe(0.005f, 0.03f, 6, isCapped: true, new(0, 1.9f, 0), new(side * 0.12f, 1.9f, 0), new(side * 0.13f, 1.87f, 0));
        }

        body.Paint(LabPalette.ClearPlastic).At(0.12f, 1.72f, 0).Loft(10, [
            new(new Vector3(0, -0.13f, 0), Vector3.UnitX, 0.012f, 0.008f), new(new Vector3(0, -0.1f, 0), Vector3.UnitX, 0.055f, 0.022f), new(new Vector3(0, 0.08f, 0), Vector3.UnitX, 0.058f, 0.026f),
            new(new Vector3(0, 0.12f, 0), Vector3.UnitX, 0.05f, 0.004f)]);
        body.Write("0.9% NaCl|500 mL", Pose.At(0.12f, 1.74f, 0.028f), 0.017f, Inks.Blue, 0.09f);
        body.Paint(LabPalette.ClearPlastic).Tube(0.002f, 5, isCapped: false, Sweeps.CenterLine([new(0.12f, 1.6f, 0), new(0.12f, 1.2f, 0.02f), new(0.05f, 1.0f, 0.03f), new(0.02f, 1.3f, 0.02f)], 0.1f, 4));
        body.CollideCylinder(new Vector3(0, 0.1f, 0), new Vector3(0, 1.92f, 0), 0.015f, 6);
        body.CollideCylinder(Vector3.Zero, new Vector3(0, 0.1f, 0), 0.28f, 10);
        asset.Anchor("grip", 0, 1.2f, 0);
    }
}
