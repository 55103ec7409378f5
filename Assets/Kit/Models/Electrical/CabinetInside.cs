using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models;

/// <summary>The inside of a panel: mounting plate, busbars behind a cover, breakers, terminals, ducts and wires.</summary>
internal static class CabinetInside
{
    public static void Add(AssetBuilder asset, string kind, Vector3 size)
    {
        NodeBuilder body = asset.Body;
        float back = (size.Z * -0.5f) + 0.055f, width = size.X - 0.12f;
        body.Paint(Palette.Galvanized).At(0, 1.08f, back).Box(width, size.Y - 0.5f, 0.004f);
        AddBusbars(body, size, back);
        AddDucts(body, width, back);
        if (kind == "control")
        {
            AddControlRows(asset, width, back);
        }
        else
        {
            AddFeederRows(asset, back);
        }

        AddTerminals(asset, width, back);
        body.Paint(Finishes.EarthGreen).At(0, 0.2f, back + 0.03f).Box(width * 0.9f, 0.03f, 0.006f);
        body.Write("PE", Pose.At(width * -0.4f, 0.235f, back + 0.003f), 0.03f, Inks.Black);
    }

    /// <summary>Three phase bars and a neutral across the top, behind a clear cover with a warning.</summary>
    private static void AddBusbars(NodeBuilder body, Vector3 size, float back)
    {
        ReadOnlySpan<MaterialData> sleeves = [Finishes.PhaseYellow, Finishes.PhaseGreen, Finishes.PhaseRed, Finishes.NeutralBlue];
        float length = size.X - 0.06f;
        for (int i = 0; i < 4; i++)
        {
            float y = size.Y - 0.34f - (i * 0.06f);
            body.Paint(Finishes.Copper).At(0, y, back + 0.09f).Box(length, 0.04f, 0.006f);
            body.Paint(sleeves[i]).At(0, y, back + 0.09f).Box(length * 0.72f, 0.0415f, 0.0075f);
            foreach (float x in (ReadOnlySpan<float>)[-0.44f, 0.44f])
            {
                body.Paint(Finishes.RubberRed).At(x * length, y, back + 0.045f).AlongZ().Lathe(
                    10, new(0.015f, -0.04f), new(0.02f, -0.03f), new(0.014f, -0.015f), new(0.02f, 0f), new(0.014f, 0.015f), new(0.015f, 0.04f), new(0, 0.04f));
            }
        }

        Pose cover = Pose.At(0, size.Y - 0.43f, back + 0.13f);
        body.Paint(Finishes.Acrylic).In(cover).Rectangle(length - 0.02f, 0.29f);
        PanelParts.ShockSign(body, cover * Pose.At(0, 0.01f, 0.001f), 0.1f, "母线带电|LIVE BUSBARS");
    }

    private static void AddDucts(NodeBuilder body, float width, float back)
    {
        Brush duct = body.Paint(Finishes.DeviceGray);
        foreach (float y in (ReadOnlySpan<float>)[1.52f, 1.08f, 0.66f])
        {
            duct.At(0, y, back + 0.03f).Box(width - 0.02f, 0.05f, 0.055f, 0.004f);
            for (int i = 0; i < 24; i++)
            {
                float x = ((i + 0.5f) / 24f - 0.5f) * (width - 0.04f);
                body.Paint(Palette.DarkGray).At(x, y, back + 0.0581f).Rectangle(0.003f, 0.05f);
            }
        }
    }

    private static void AddFeederRows(AssetBuilder asset, float back)
    {
        for (int i = 0; i < 3; i++)
        {
            float x = (i - 1) * 0.21f;
            Breakers.AddMoldedCase(asset.Body, null, Pose.At(x, 1.32f, back + 0.004f), $"QF{i + 1}", "160 A", isOn: true);
            for (int k = 0; k < 3; k++)
            {
                MaterialData phase = k == 0 ? Finishes.PhaseYellow : k == 1 ? Finishes.PhaseGreen : Finishes.PhaseRed;
                float wx = x + ((k - 1) * 0.035f);
                asset.Body.Paint(phase).Cable(0.006f, 6, 4, new(wx, 1.4f, back + 0.05f), new(wx, 1.45f, back + 0.068f), new(wx, 1.49f, back + 0.082f), new(wx, 1.66f - (k * 0.06f), back + 0.088f));
                asset.Body.Paint(phase).Cable(0.006f, 6, 4, new(wx, 1.24f, back + 0.05f), new(wx, 1.19f, back + 0.06f), new(wx, 1.1f, back + 0.04f));
            }
        }

        asset.Body.Paint(Palette.Galvanized).At(0, 0.87f, back + 0.008f).Box(0.6f, 0.035f, 0.008f);
        for (int i = 0; i < 8; i++)
        {
            Breakers.AddMiniature(asset.Body, null, Pose.At((i - 3.5f) * 0.055f, 0.87f, back + 0.012f), i < 4 ? 3 : 2, "C16", isOn: i != 6);
        }

        asset.Anchor("breaker", 0, 1.32f, back + 0.004f);
        asset.Anchor("rail", 0, 0.87f, back + 0.012f);
    }

    private static void AddControlRows(AssetBuilder asset, float width, float back)
    {
        foreach (float y in (ReadOnlySpan<float>)[1.3f, 0.87f])
        {
            asset.Body.Paint(Palette.Galvanized).At(0, y, back + 0.008f).Box(width - 0.06f, 0.035f, 0.008f);
        }

        for (int i = 0; i < 5; i++)
        {
            Contactors.AddContactor(asset.Body, null, Pose.At((i - 2) * 0.085f, 1.3f, back + 0.012f), $"KM{i + 1}");
            Contactors.AddRelay(asset.Body, Pose.At(((i - 2) * 0.05f) - 0.12f, 0.87f, back + 0.012f), $"KA{i + 1}", i % 2 == 0);
        }

        Breakers.AddMiniature(asset.Body, null, Pose.At(0.16f, 0.87f, back + 0.012f), 3, "D10", isOn: true);
        asset.Anchor("rail", 0, 0.87f, back + 0.012f);
    }

    private static void AddTerminals(AssetBuilder asset, float width, float back)
    {
        NodeBuilder body = asset.Body;
        int count = (int)((width - 0.1f) / 0.0082f);
        Contactors.AddTerminals(body, Pose.At(0, 0.42f, back + 0.004f), Math.Min(count, 40));
        for (int i = 0; i < 9; i++)
        {
            float x = (i - 4) * 0.03f;
            MaterialData wire = i % 3 == 0 ? Finishes.NeutralBlue : i % 3 == 1 ? Palette.Black : Palette.SafetyRed;
            body.Paint(wire).Cable(0.0032f, 4, 3, new(x, 0.45f, back + 0.04f), new(x, 0.52f, back + 0.055f), new(x + 0.008f, 0.6f, back + 0.03f), new(x + 0.012f, 0.65f, back + 0.02f));
            body.Paint(Palette.Rubber).Cable(0.008f, 6, 3, new(x, 0.39f, back + 0.04f), new(x + 0.01f, 0.28f, back + 0.06f), new(x * 1.3f, 0.14f, back + 0.1f));
            body.Paint(Palette.DarkGray).At(x * 1.3f, 0.13f, back + 0.1f).Cylinder(0.014f, 0.03f, 8);
        }
    }
}
