using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models.Physics;

/// <summary>What students of physics measure with. All stand on their origin with their front to +Z.</summary>
internal static class PhysicsInstruments
{
    public static readonly KitAsset SpringStand = new(
        "spring-stand", "Stand with a helical spring, a pan of slotted weights and a scale.", [KitParameter.Number("weights", "3", 0, 6)], BuildSpring);

    public static readonly KitAsset OpticalBench = new("optical-bench", "Optical bench: rail with a scale, lamp, object, lens and screen, 1 m along X.", [], (asset, _) => BuildOptics(asset));

    public static readonly KitAsset Oscilloscope = new("oscilloscope", "Two-channel oscilloscope with a trace on its screen.", [], (asset, _) => BuildOscilloscope(asset));

    public static readonly KitAsset PowerSupply = new(
        "power-supply", "Laboratory power supply with two displays and terminals.", [KitParameter.Text("volts", "12.0 V"), KitParameter.Text("amperes", "0.45 A")], BuildSupply);

    public static readonly KitAsset WeightSet = new("weight-set", "Wooden block with eight brass weights.", [], (asset, _) => BuildWeights(asset));

    private static void BuildSpring(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        int weights = (int)given.Number("weights");
        body.Paint(Palette.FrameGray).At(0, 0.01f, -0.02f).Box(0.2f, 0.02f, 0.16f, 0.006f);
        body.Paint(Palette.Chrome).At(-0.05f, 0.37f, -0.05f).Cylinder(0.007f, 0.7f, 10);
        body.Paint(Palette.Chrome).Rod(new Vector3(-0.07f, 0.68f, -0.05f), new Vector3(0.05f, 0.68f, -0.05f), 0.005f, 8);
        body.Paint(Palette.Black).At(-0.05f, 0.68f, -0.05f).Box(0.026f, 0.03f, 0.026f, 0.004f);
        float stretch = 0.12f + (weights * 0.025f), pan = 0.66f - stretch;
        body.Paint(Palette.Steel).At(0.04f, pan, -0.05f).Coil(0.011f, 0.0012f, stretch, 14);
        body.Paint(Palette.Steel).Rod(new Vector3(0.04f, pan - 0.1f, -0.05f), new Vector3(0.04f, pan, -0.05f), 0.0016f, 6);
        body.Paint(Palette.Brass).At(0.04f, pan - 0.102f, -0.05f).Cylinder(0.019f, 0.004f, 18);
        for (int i = 0; i < weights; i++)
        {
            body.Paint(Palette.Brass).At(0.04f, pan - 0.094f + (i * 0.0115f), -0.05f).Cylinder(0.0185f, 0.011f, 18, 0.001f);
        }

        body.Paint(Palette.White).At(0.085f, 0.37f, -0.06f).Box(0.03f, 0.66f, 0.006f);
        for (int i = 0; i <= 30; i++)
        {
            bool isLong = i % 5 == 0;
            body.Paint(Palette.Black).At(0.0735f + (isLong ? 0.0045f : 0.003f), 0.06f + (i * 0.02f), -0.0565f).Rectangle(isLong ? 0.011f : 0.007f, 0.001f);
        }

        body.CollideBox(0, 0.01f, -0.02f, 0.2f, 0.02f, 0.16f).CollideCapsule(new Vector3(-0.05f, 0.02f, -0.05f), new Vector3(-0.05f, 0.7f, -0.05f), 0.012f);
        asset.Anchor("grip", -0.05f, 0.5f, -0.05f);
    }

    private static void BuildOptics(AssetBuilder asset)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Palette.Aluminum).At(0, 0.04f, 0).Box(1f, 0.02f, 0.05f, 0.004f);
        body.Paint(Palette.Aluminum).At(0, 0.025f, 0).Box(1f, 0.03f, 0.02f);
        foreach (float x in (ReadOnlySpan<float>)[-0.42f, 0.42f])
        {
            body.Paint(Palette.Black).At(x, 0.008f, 0).Box(0.05f, 0.016f, 0.16f, 0.004f);
        }

        for (int i = 0; i <= 50; i++)
        {
            body.Paint(Palette.Black).At(-0.48f + (i * 0.0192f), 0.04f, 0.0256f).Rectangle(0.001f, i % 5 == 0 ? 0.014f : 0.008f);
        }

        Carrier(body, -0.4f).At(0, 0.2f, 0).AlongX().Cylinder(0.038f, 0.11f, 18, 0.005f);
        body.Paint(Palette.LightPanel with { Name = "lamp-lens", Emissive = Palette.Linear(0xFFEFC8) * 1.6f }).At(-0.344f, 0.2f, 0).AlongX().Disc(0.026f, 16);
        Carrier(body, -0.2f).At(0, 0.2f, 0).Box(0.006f, 0.12f, 0.1f, 0.0036f);
        body.Paint(Palette.White).At(-0.1966f, 0.2f, 0).Turned(Turn.AboutY(90)).Figure(new(-0.006f, -0.03f), new(0.006f, -0.03f), new(0.006f, 0.01f), new(0.018f, 0.01f), new(0f, 0.034f), new(-0.018f, 0.01f), new(-0.006f, 0.01f));
        Carrier(body, 0.06f).At(0, 0.2f, 0).AlongX().Ring(0.04f, 0.05f, 0.014f, 24);
        body.Paint(Palette.Lens).At(0.06f, 0.2f, 0).AlongX().Lathe(20, new(0, -0.008f), new(0.022f, -0.006f), new(0.04f, 0f), new(0.022f, 0.006f), new(0, 0.008f));
        Carrier(body, 0.38f).At(0, 0.2f, 0).Box(0.005f, 0.19f, 0.19f);
        body.Paint(Palette.White).At(0.377f, 0.2f, 0).Turned(Turn.AboutY(-90)).Rectangle(0.176f, 0.176f);
        body.CollideBox(0, 0.03f, 0, 1f, 0.06f, 0.06f).CollideBox(-0.4f, 0.18f, 0, 0.12f, 0.14f, 0.08f).CollideBox(0.38f, 0.19f, 0, 0.02f, 0.22f, 0.19f);
    }

    /// <summary>A rider on the rail with its rod; the brush that holds what it carries.</summary>
    private static Brush Carrier(NodeBuilder body, float x)
    {
        body.Paint(Palette.Black).At(x, 0.062f, 0).Box(0.05f, 0.03f, 0.065f, 0.005f);
        body.Paint(Palette.Chrome).At(x, 0.12f, 0).Cylinder(0.005f, 0.1f, 8);
        body.Paint(Palette.SafetyRed).At(x, 0.062f, 0.042f).AlongZ().Cylinder(0.008f, 0.02f, 10);
        return body.Paint(Palette.Black).At(x, 0, 0);
    }

    private static void BuildOscilloscope(AssetBuilder asset)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Finishes.DeviceGray).At(0, 0.09f, -0.02f).Box(0.34f, 0.16f, 0.13f, 0.01f);
        body.Paint(Palette.DarkGray).At(-0.055f, 0.095f, 0.0455f).Box(0.2f, 0.13f, 0.003f);
        body.Paint(Finishes.Glow("scope-screen", 0x0C2A30, 0.5f)).At(-0.055f, 0.095f, 0.0474f).Rectangle(0.184f, 0.114f);
        Brush grid = body.Paint(Palette.FrameGray).At(-0.055f, 0.095f, 0.0478f);
        for (int i = -4; i <= 4; i++)
        {
            grid.At(i * 0.0204f, 0, 0).Rectangle(0.0006f, 0.112f);
            grid.At(0, Math.Clamp(i, -3, 3) * 0.0162f, 0).Rectangle(0.182f, 0.0006f);
        }

        AddTrace(body.Paint(Finishes.Glow("scope-yellow", 0xF6E03A, 1.8f)).At(-0.055f, 0.108f, 0.0482f), 0.03f, 2.5);
        AddTrace(body.Paint(Finishes.Glow("scope-blue", 0x38C4F0, 1.8f)).At(-0.055f, 0.08f, 0.0482f), 0.016f, 5);
        for (int i = 0; i < 8; i++)
        {
            Brush knob = body.Paint(i < 4 ? Palette.DarkGray : Finishes.Bakelite).At(0.078f + (i % 3 * 0.034f), 0.145f - (i / 3 * 0.036f), 0.045f).AlongZ();
            knob.Lathe(14, new(0.011f, 0f), new(0.0095f, 0.012f), new(0, 0.0125f));
        }

        foreach ((float x, MaterialData ring) in (ReadOnlySpan<(float, MaterialData)>)[(0.09f, Palette.SafetyYellow), (0.135f, Palette.SafetyBlue)])
        {
            body.Paint(ring).At(x, 0.032f, 0.0452f).AlongZ().Ring(0.008f, 0.012f, 0.002f, 16);
            body.Paint(Palette.Chrome).At(x, 0.032f, 0.045f).AlongZ().Lathe(12, new(0.007f, 0f), new(0.007f, 0.016f), new(0.003f, 0.016f), new(0, 0.004f));
        }

        body.Paint(Palette.DarkGray).At(0, 0.192f, -0.03f).Box(0.2f, 0.012f, 0.03f, 0.005f);
        body.Paint(Palette.DarkGray).At(-0.09f, 0.178f, -0.03f).Box(0.016f, 0.026f, 0.024f).At(0.18f, 0, 0).Box(0.016f, 0.026f, 0.024f);
        body.CollideBox(0, 0.09f, -0.02f, 0.34f, 0.18f, 0.14f);
        asset.Anchor("look", -0.055f, 0.095f, 0.048f);
    }

    /// <summary>A sine as a ribbon, around the brush's origin.</summary>
    private static void AddTrace(Brush glow, float amplitude, double periods)
    {
        const int Steps = 44;
        const float Span = 0.18f, Half = 0.0009f;
        for (int i = 0; i < Steps; i++)
        {
            Vector2 a = Along(i), b = Along(i + 1);
            glow.Figure(a - new Vector2(0, Half), b - new Vector2(0, Half), b + new Vector2(0, Half), a + new Vector2(0, Half));
        }

        Vector2 Along(int step) => new((((float)step / Steps) - 0.5f) * Span, amplitude * (float)DetMath.Sin(2 * Math.PI * periods * step / Steps));
    }

    private static void BuildSupply(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Finishes.DeviceGray).At(0, 0.08f, -0.06f).Box(0.24f, 0.15f, 0.24f, 0.008f);
        body.Paint(Palette.DarkGray).At(0, 0.08f, 0.0602f).Rectangle(0.225f, 0.135f);
        foreach ((float x, string shown) in (ReadOnlySpan<(float, string)>)[(-0.055f, given.Text("volts")), (0.055f, given.Text("amperes"))])
        {
            body.Paint(Palette.Black).At(x, 0.122f, 0.061f).Box(0.094f, 0.036f, 0.004f);
            body.Write(shown, Pose.At(x, 0.122f, 0.0636f), 0.022f, Inks.Red, 0.09f);
            body.Paint(Palette.LightGray).At(x, 0.073f, 0.06f).AlongZ().Lathe(16, new(0.014f, 0f), new(0.012f, 0.016f), new(0, 0.0165f));
        }

        foreach ((float x, MaterialData cap) in (ReadOnlySpan<(float, MaterialData)>)[(-0.04f, Palette.Black), (0f, Finishes.EarthGreen), (0.04f, Palette.SafetyRed)])
        {
            body.Paint(cap).At(x, 0.032f, 0.06f).AlongZ().Lathe(12, new(0.009f, 0f), new(0.009f, 0.018f), new(0.006f, 0.02f), new(0, 0.022f));
        }

        body.CollideBox(0, 0.08f, -0.06f, 0.24f, 0.16f, 0.24f);
        asset.Anchor("look", 0, 0.1f, 0.061f);
    }

    private static void BuildWeights(AssetBuilder asset)
    {
        NodeBuilder body = asset.Body;
        body.Paint(LabPalette.Oak).At(0, 0.012f, 0).Box(0.2f, 0.024f, 0.07f, 0.004f);
        for (int i = 0; i < 8; i++)
        {
            float r = 0.013f - (i * 0.0011f), x = -0.084f + (i * 0.0255f) - (i * i * 0.0004f), h = r * 2.4f;
            body.Paint(Palette.Brass).At(x, 0.022f, 0).Lathe(14, new(r, 0f), new(r, h), new(r * 0.4f, h * 1.08f), new(r * 0.36f, h * 1.25f), new(r * 0.56f, h * 1.4f), new(0, h * 1.55f));
        }

        body.CollideBox(0, 0.025f, 0, 0.2f, 0.05f, 0.07f);
        asset.Anchor("grip", 0, 0.03f, 0);
    }
}
